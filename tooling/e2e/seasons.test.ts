import { createAltseasonClient } from "@altseason/sdk";
import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { findLookFaults } from "./browser/find-look-faults.ts";
import { openWithoutScripts } from "./browser/open-without-scripts.ts";

const siteUrl = inject("siteUrl");

describeInBrowser("the page of seasons", (browserOf) => {
  test("every season of the API has its line, newest or longest first, without scripts", async () => {
    const { seasons } = await createAltseasonClient({ baseUrl: inject("apiUrl") }).seasons();
    const page = await openWithoutScripts(browserOf(), `${siteUrl}/seasons`);
    const lines = page.getByTestId("seasons").locator("tr");
    const firstDayOf = async (nth: number): Promise<string | null> =>
      lines.nth(nth).locator("time").first().getAttribute("datetime");
    expect(await lines.count()).toBe(seasons.length);
    expect(await firstDayOf(0)).toBe(seasons.at(-1)?.firstDay);
    await page.getByRole("link", { name: "Longest first" }).click();
    const longest = seasons.toSorted((a, b) => b.lengthDays - a.lengthDays)[0];
    expect(await firstDayOf(0)).toBe(longest?.firstDay);
    await page.getByRole("link", { name: "Top 50 · 30d", exact: true }).click();
    expect(new URL(page.url()).pathname).toBe("/seasons/top50-30d/longest");
    await page.context().close();
  });

  test("the head says whether a season is on, in either language", async () => {
    const { seasons } = await createAltseasonClient({ baseUrl: inject("apiUrl") }).seasons();
    const isOn = seasons.at(-1)?.lastDay === null;
    const page = await browserOf().newPage();
    await page.goto(`${siteUrl}/seasons`);
    expect(await page.locator("h1").innerText()).toMatch(isOn ? /season is on$/ : /^No season is on$/);
    await page.goto(`${siteUrl}/de/seasons`);
    expect(await page.locator("h1").innerText()).toMatch(/^Es läuft/);
    await page.close();
  });

  test("its look has no faults", async () => {
    expect(await findLookFaults(browserOf(), siteUrl, "/seasons")).toEqual([]);
  });
});
