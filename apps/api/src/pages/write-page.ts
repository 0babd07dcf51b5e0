import { escapeMarkup } from "../markup/escape-markup.ts";
import type { FixedText } from "../routes/fixed-route.ts";

const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A plain page; `main` is markup already. It loads our style sheet and nothing else. */
export function writePage({ title, main }: { readonly title: string; readonly main: string }): FixedText {
  const name = escapeMarkup(title);
  return {
    contentType: "text/html; charset=utf-8",
    text: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${name} · Altseason API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
<header><nav aria-label="Documentation"><a href="/docs">API reference</a> <a href="/docs/errors">Errors</a> <a href="/openapi.json">OpenAPI</a> <a href="/llms.txt">llms.txt</a></nav></header>
<main>
<h1>${name}</h1>
${main}
</main>
</body>
</html>
`,
    headers: { "content-security-policy": POLICY, "referrer-policy": "no-referrer" },
  };
}

/** Prose as markup: `code` between backticks, all else as it is. */
export function proseMarkup(text: string): string {
  return escapeMarkup(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}
