import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { findAxeViolations } from "./browser/find-axe-violations.ts";
import { PAGES } from "./browser/pages.ts";
import { watchPage } from "./browser/watch-page.ts";

const siteUrl = inject("siteUrl");
const LOOKS = [
  { width: 390, height: 844, colorScheme: "light" },
  { width: 768, height: 1024, colorScheme: "dark" },
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
] as const;

describeInBrowser("every page", (browserOf) => {
  const openAll = async (page: Page): Promise<void> => {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
  };

  test.each(PAGES)("%s: nothing runs over the edge, axe finds nothing, nothing complains", async (path) => {
    for (const { width, height, colorScheme } of LOOKS) {
      const page = await browserOf().newPage({ viewport: { width, height }, colorScheme });
      const watch = watchPage(page, siteUrl);
      const response = await page.goto(siteUrl + path, { waitUntil: "load" });
      expect([path, response?.status()]).toEqual([path, 200]);
      await openAll(page);
      const look = `${path} at ${width} ${colorScheme}`;
      expect([look, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([look, width]);
      expect([look, await findAxeViolations(page)]).toEqual([look, []]);
      expect([look, watch]).toEqual([look, { complaints: [], strangers: [] }]);
      await page.close();
    }
  });

  test.each(PAGES)(
    "%s: one heading, its own title and address, both languages, scripts by hash alone",
    async (path) => {
      const context = await browserOf().newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      for (const [language, own] of [
        ["en", path],
        ["de", path === "/" ? "/de" : `/de${path}`],
      ] as const) {
        const response = await page.goto(siteUrl + own);
        expect([own, response?.status()]).toEqual([own, 200]);
        expect(await page.locator("h1").count()).toBe(1);
        expect((await page.locator("h1").innerText()).trim()).not.toBe("");
        expect(await page.title()).toMatch(/Altseason$/);
        expect(await page.locator("html").getAttribute("lang")).toBe(language);
        const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
        expect(new URL(canonical ?? "", siteUrl).pathname).toBe(own);
        expect(await page.locator('link[rel="alternate"][hreflang]').count()).toBe(2);
        const image = await page.locator('meta[property="og:image"]').getAttribute("content");
        expect((await fetch(image ?? "")).headers.get("content-type")).toBe("image/png");
        const policy = response?.headers()["content-security-policy"] ?? "";
        expect(policy).toMatch(/script-src 'self' 'sha256-/);
        expect(policy).not.toMatch(/script-src[^;]*unsafe/);
        const texts = await page.locator("main :is(h1, h2, h3, p, li, dd, dt, td, th)").allInnerTexts();
        expect(texts.join("\n")).not.toMatch(/\{[a-z]\w*\}|undefined|NaN|\[object/);
      }
      const markdown = await fetch(`${siteUrl}${path === "/" ? "/index" : path}.md`);
      expect([path, markdown.status, (await markdown.text()).startsWith("# ")]).toEqual([path, 200, true]);
      await context.close();
    },
  );

  test("every link of every page leads somewhere", async () => {
    const context = await browserOf().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const targets = new Set<string>();
    for (const path of PAGES) {
      await page.goto(siteUrl + path);
      const found = await page
        .locator("a[href]")
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.split("#", 1)[0] ?? ""));
      // Of a hundred days or coins a few will do.
      const fresh = found.filter((target) => target.startsWith(siteUrl) && !targets.has(target));
      for (const target of fresh.slice(0, 25)) targets.add(target);
    }
    const broken: string[] = [];
    for (const target of targets) {
      const answer = await fetch(target);
      await answer.arrayBuffer();
      if (answer.status >= 400) broken.push(`${answer.status} ${target}`);
    }
    expect(broken).toEqual([]);
    await context.close();
  }, 180_000);
});
