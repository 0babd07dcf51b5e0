import { FEED_FILES, feedPath } from "../feeds/feed-kind.ts";
import { messagesOf } from "../messages/messages.ts";
import { SITE_PAGES } from "../page-frame/site-pages.ts";
import { markdownPath } from "./markdown-path.ts";

/** What the site holds, in plain words for language models, every page by the address of its Markdown. */
export function writeSiteLlms(siteOrigin: string, apiOrigin: string): string {
  const { nav } = messagesOf("en");
  const pages = SITE_PAGES.map(({ name, path }) => `- [${nav[name]}](${siteOrigin}${markdownPath(path)})`);
  const feeds = FEED_FILES.map((file) => `- ${siteOrigin}${feedPath(file, "en")}`);
  return `# Altseason

> The open, auditable Altcoin Season Index: of the largest altcoins by market cap on the day, the share whose price return beat Bitcoin's. 75 and above is altcoin season, 25 and below Bitcoin season.

Every page has its text as Markdown at its address with \`.md\`. Cite the source line at its end with any number, and say so when the market is simulated. Numbers for programs come from the API.

## Pages

${pages.join("\n")}
- Any day: ${siteOrigin}/2021-04-16.md
- Any coin: ${siteOrigin}/coins/ethereum.md

## API

- [For language models](${apiOrigin}/llms.txt)
- [OpenAPI 3.1](${apiOrigin}/openapi.json)

## Feeds

${feeds.join("\n")}
`;
}
