import { EMBED_SIZES, embedPath } from "../embed-page/embed-choice.ts";
import type { EmbedChoice } from "../embed-page/embed-choice.ts";
import { localePath } from "../i18n/locales.ts";

/** What someone puts on a page to show the reading there. */
export interface EmbedSnippets {
  readonly iframe: string;
  readonly component: string;
  readonly badge: string;
}

/** The snippets of a choice, ready to paste. */
export function embedSnippets(
  choice: EmbedChoice,
  { siteOrigin, apiOrigin, title }: { siteOrigin: string; apiOrigin: string; title: string },
): EmbedSnippets {
  const { locale, variant, view, theme } = choice;
  const { width, height } = EMBED_SIZES[view];
  const page = siteOrigin + localePath(`/v/${variant}`, locale);
  const badge = `${apiOrigin}/v1/badge.svg?variant=${variant}&amp;theme=${theme}`;
  return {
    iframe: `<iframe src="${siteOrigin}${embedPath(choice)}" title="${title}" width="${width}" height="${height}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe>`,
    component: `<script async src="${siteOrigin}/embed/altseason.js"></script>
<altseason-index variant="${variant}" view="${view}" theme="${theme}" lang="${locale}">
  <a href="${page}">${title}</a>
</altseason-index>`,
    badge: `<a href="${page}"><img src="${badge}" alt="${title}"></a>`,
  };
}
