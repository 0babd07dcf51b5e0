import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { findLookFaults } from "./browser/find-look-faults.ts";
import { openWithoutScripts } from "./browser/open-without-scripts.ts";

const siteUrl = inject("siteUrl");
const TWO_DAYS = "/compare/2024-03-01/2024-04-29";

describeInBrowser("the comparison of two days", (browserOf) => {
  test("days are chosen in a form that needs no scripts, in any order", async () => {
    const page = await openWithoutScripts(browserOf(), `${siteUrl}/compare`);
    await page.getByLabel("One day").fill("2024-04-29");
    await page.getByLabel("The other day").fill("2024-03-01");
    await page.getByRole("button", { name: "Compare" }).click();
    expect(page.url()).toBe(siteUrl + TWO_DAYS);
    expect(await page.locator("h1").innerText()).toMatch(/^The index rose by \d+ points$/);
    expect(await page.getByTestId("fraction").count()).toBe(2);
    expect(await page.getByTestId("coins").locator("tr").count()).toBeGreaterThanOrEqual(100);
    await page.context().close();
  });

  test("who crossed adds up to the change of the index", async () => {
    const page = await openWithoutScripts(browserOf(), siteUrl + TWO_DAYS);
    const rows = await page.getByTestId("coins").locator("tr").allInnerTexts();
    const beat = (column: number): number =>
      rows.filter(
        (row) =>
          row.split("\t")[column]?.includes("beat Bitcoin") && !row.split("\t")[column]?.includes("did not"),
      ).length;
    const fractions = await page.getByTestId("fraction").allInnerTexts();
    expect([beat(1), beat(2)]).toEqual(fractions.map((text) => Number.parseInt(text, 10)));
    await page.context().close();
  });

  test("what can't be compared is answered with what can", async () => {
    const page = await openWithoutScripts(browserOf(), siteUrl);
    for (const [query, alert] of [
      ["a=yesterday&b=2024-03-01", /^That was no day/],
      ["a=2024-03-01&b=2024-03-01", /^That was the same day twice/],
      ["a=2001-01-01&b=2024-03-01", /^The data don't reach there\. They hold days from/],
      ["", /^That was no day/],
    ] as const) {
      await page.goto(`${siteUrl}/compare-days?${query}`);
      expect(await page.getByRole("alert").innerText()).toMatch(alert);
    }
    await page.goto(`${siteUrl}/compare-days?a=x&b=y&locale=de`);
    expect(await page.getByRole("alert").innerText()).toMatch(/^Das war kein Tag/);
    expect((await page.goto(`${siteUrl}/compare/2024-03-01/2024-03-01`))?.status()).toBe(404);
    await page.context().close();
  });

  test("its look has no faults", async () => {
    expect(await findLookFaults(browserOf(), siteUrl, "/compare")).toEqual([]);
    expect(await findLookFaults(browserOf(), siteUrl, TWO_DAYS)).toEqual([]);
  });
});
