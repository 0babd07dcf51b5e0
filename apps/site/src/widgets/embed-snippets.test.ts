import { expect, test } from "vitest";
import { embedSnippets } from "./embed-snippets.ts";

test("snippets name the choice and where it comes from", () => {
  const snippets = embedSnippets(
    { locale: "de", variant: "top50-90d", view: "line", theme: "dark" },
    { siteOrigin: "https://x.test", apiOrigin: "https://api.x.test", title: "Index" },
  );
  expect(snippets.iframe).toContain('src="https://x.test/embed/de/top50-90d/line/dark"');
  expect(snippets.component).toContain(
    '<altseason-index variant="top50-90d" view="line" theme="dark" lang="de">',
  );
  expect(snippets.badge).toContain("https://api.x.test/v1/badge.svg?variant=top50-90d&amp;theme=dark");
  expect(snippets.badge).toContain('href="https://x.test/de/v/top50-90d"');
});
