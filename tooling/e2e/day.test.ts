import { createAltseasonClient } from "@altseason/sdk";
import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { findLookFaults } from "./browser/find-look-faults.ts";
import { openWithoutScripts } from "./browser/open-without-scripts.ts";

const siteUrl = inject("siteUrl");
const DAY = "2024-04-29";

describeInBrowser("the page of a day", (browserOf) => {
  test("shows the published reading with every coin, and leads to its neighbours, without scripts", async () => {
    const { reading } = await createAltseasonClient({ baseUrl: inject("apiUrl") }).reading(DAY);
    const page = await openWithoutScripts(browserOf(), `${siteUrl}/${DAY}`);
    expect(await page.getByTestId("fraction").innerText()).toBe(
      `${reading.outperformers} of ${reading.constituentCount} coins beat Bitcoin`,
    );
    expect(await page.getByTestId("coins").locator("tr").count()).toBe(reading.constituentCount + 1);
    expect(await page.getByTestId("sha256").innerText()).toBe(reading.sha256);
    await page
      .getByRole("link", { name: /^The day after/ })
      .first()
      .click();
    expect(page.url()).toBe(`${siteUrl}/2024-04-30`);
    await page.getByRole("link", { name: "Top 50 · 90d", exact: true }).click();
    expect(page.url()).toBe(`${siteUrl}/2024-04-30/top50-90d`);
    await page
      .getByRole("link", { name: /^Compare with/ })
      .first()
      .click();
    expect(new URL(page.url()).pathname).toMatch(/^\/compare\/2024-04-30\/\d{4}-\d{2}-\d{2}\/top50-90d$/);
    await page.context().close();
  });

  test("a day without enough history says so and where to go on", async () => {
    const { data } = await createAltseasonClient({ baseUrl: inject("apiUrl") }).methodologies();
    const page = await browserOf().newPage();
    await page.goto(`${siteUrl}/${data.firstDay}`);
    expect(await page.locator("h1").innerText()).toMatch(/no reading$/);
    expect(await page.getByRole("link", { name: /^The day after/ }).count()).toBeGreaterThan(0);
    await page.close();
  });

  test("what is no day of the data is not found", async () => {
    const page = await browserOf().newPage();
    for (const path of ["/2010-01-01", "/2024-02-30", "/2099-01-01", `/${DAY}/top7-7d`, "/2024-4-29"]) {
      expect([path, (await page.goto(siteUrl + path))?.status()]).toEqual([path, 404]);
    }
    await page.close();
  });

  test("its look has no faults", async () => {
    expect(await findLookFaults(browserOf(), siteUrl, `/${DAY}`)).toEqual([]);
  });
});
