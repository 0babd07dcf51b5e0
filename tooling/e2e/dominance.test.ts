import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { findLookFaults } from "./browser/find-look-faults.ts";
import { openWithoutScripts } from "./browser/open-without-scripts.ts";

const siteUrl = inject("siteUrl");

describeInBrowser("the page of dominance", (browserOf) => {
  test("shares, both charts, their tables and ranges are there without scripts", async () => {
    const page = await openWithoutScripts(browserOf(), `${siteUrl}/dominance`);
    expect(await page.locator("h1").innerText()).toMatch(/^Bitcoin is [\d.]+% of the market$/);
    expect(await page.getByTestId("shares").locator("tr").count()).toBe(6);
    const shares = await page.getByTestId("shares").locator("tr td:nth-child(2)").allInnerTexts();
    const sum = shares.slice(0, 4).reduce((total, share) => total + Number.parseFloat(share), 0);
    expect(sum).toBeCloseTo(100, 0);
    expect(await page.locator("svg[role=img] path").count()).toBe(6);
    await page.getByText("The same as a table").first().click();
    expect(await page.locator("figure table").first().isVisible()).toBe(true);
    await page.getByRole("link", { name: "1Y" }).click();
    expect(page.url()).toBe(`${siteUrl}/dominance/1y#shares`);
    expect((await page.goto(`${siteUrl}/dominance/2y`))?.status()).toBe(404);
    await page.context().close();
  });

  test("a chart is read with the arrow keys", async () => {
    const page = await browserOf().newPage();
    await page.goto(`${siteUrl}/dominance/1y`, { waitUntil: "networkidle" });
    const chart = page.getByRole("slider").first();
    await chart.focus();
    const readout = page.getByTestId("readout").first().locator("time");
    const last = await readout.getAttribute("datetime");
    await page.keyboard.press("ArrowLeft");
    expect(Date.parse(last ?? "") - Date.parse((await readout.getAttribute("datetime")) ?? "")).toBe(
      86_400_000,
    );
    expect(await chart.getAttribute("aria-valuetext")).toMatch(/: Bitcoin [\d.]+%, Ethereum/);
    await page.close();
  });

  test("its look has no faults", async () => {
    expect(await findLookFaults(browserOf(), siteUrl, "/dominance")).toEqual([]);
  });
});
