import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { findAxeViolations } from "./browser/find-axe-violations.ts";
import { watchPage } from "./browser/watch-page.ts";

const siteUrl = inject("siteUrl");
const VIEWPORTS = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
const CASES = VIEWPORTS.flatMap((viewport) =>
  (["light", "dark"] as const).map((colorScheme) => ({ viewport, colorScheme, width: viewport.width })),
);

describeInBrowser("the look", (browserOf) => {
  test.each(CASES)(
    "$width px wide and $colorScheme: nothing runs over the edge, axe finds nothing, all opened",
    async ({ viewport, colorScheme }) => {
      const page = await browserOf().newPage({ viewport, colorScheme });
      const watch = watchPage(page, siteUrl);
      await page.goto(siteUrl, { waitUntil: "networkidle" });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      expect(await findAxeViolations(page)).toEqual([]);
      const isDark = await page.evaluate(() => {
        const [red = 255] = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? [];
        return Number(red) < 128;
      });
      expect(isDark).toBe(colorScheme === "dark");
      expect(watch).toEqual({ complaints: [], strangers: [] });
      await page.close();
    },
  );

  test("a chosen theme stands before the first paint of the next load", async () => {
    const context = await browserOf().newContext({ colorScheme: "light" });
    const page = await context.newPage();
    await page.goto(siteUrl, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Change between light and dark" }).click();
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    await page.goto(siteUrl, { waitUntil: "commit" });
    await page.waitForSelector("body");
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
    await context.close();
  });

  test("who wants less motion gets none", async () => {
    const page = await browserOf().newPage({ reducedMotion: "reduce" });
    await page.goto(siteUrl);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
    await page.close();
  });

  test("a page that is not there is as accessible as one that is", async () => {
    const page = await browserOf().newPage();
    await page.goto(`${siteUrl}/nowhere`, { waitUntil: "networkidle" });
    expect(await findAxeViolations(page)).toEqual([]);
    await page.close();
  });
});
