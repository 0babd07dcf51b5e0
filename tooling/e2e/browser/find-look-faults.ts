import type { Browser } from "playwright-core";
import { findAxeViolations } from "./find-axe-violations.ts";
import { watchPage } from "./watch-page.ts";

const WIDTHS = [390, 1440];
const THEMES = ["light", "dark"] as const;

/** What is wrong with a page's look at two widths in both themes, all opened: over the edge, axe, complaints, strangers. */
export async function findLookFaults(
  browser: Browser,
  origin: string,
  path: string,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    for (const colorScheme of THEMES) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      const watch = watchPage(page, origin);
      await page.goto(origin + path, { waitUntil: "networkidle" });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      const found = [
        ...(scrollWidth > width ? [`${scrollWidth} px wide`] : []),
        ...(await findAxeViolations(page)),
        ...watch.complaints,
        ...watch.strangers,
      ];
      faults.push(...found.map((fault) => `${width} ${colorScheme}: ${fault}`));
      await page.close();
    }
  }
  return faults;
}
