import { parseEmbedChoice } from "./embed-choice.ts";
import { messagesOf } from "../messages/messages.ts";

/** The page of an iframe, without a framework; null when the words of its address are no choice. */
export function writeEmbedPage(words: Parameters<typeof parseEmbedChoice>[0]): string | null {
  const choice = parseEmbedChoice(words);
  if (choice === null) return null;
  const { locale, variant, view, theme } = choice;
  const { widgets } = messagesOf(locale);
  const href = `${locale === "en" ? "" : `/${locale}`}/v/${variant}`;
  return `<!doctype html>
<html lang="${locale}" data-theme="${theme}">
<meta charset="utf-8">
<title>${widgets.frameTitle}</title>
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="/embed/frame.css">
<altseason-index variant="${variant}" view="${view}" theme="${theme}" lang="${locale}">
<a href="${href}" target="_blank" rel="noopener"><img src="/v1/badge.svg?variant=${variant}&amp;theme=${theme}" alt="${widgets.frameTitle}"></a>
</altseason-index>
<script src="/embed/altseason.js"></script>
</html>
`;
}
