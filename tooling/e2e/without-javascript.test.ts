import { createAltseasonClient } from "@altseason/sdk";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";

const siteUrl = inject("siteUrl");

describeInBrowser("without JavaScript", (browserOf) => {
  const openPage = async (path: string): Promise<Page> => {
    const context = await browserOf().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(siteUrl + path);
    return page;
  };

  test("the reading, the chart and the whole table are there, and nothing that does not work", async () => {
    const index = await createAltseasonClient({ baseUrl: inject("apiUrl") }).index();
    const page = await openPage("/");
    expect(await page.getByTestId("fraction").innerText()).toContain(
      `${index.outperformers} of ${index.constituentCount}`,
    );
    expect(await page.locator("#history svg path").first().getAttribute("d")).toMatch(/^M0,/);
    expect(await page.locator("tbody[data-testid=coins] tr").count()).toBe(index.constituentCount + 1);
    for (const control of await page.locator("button, input").all()) {
      expect(await control.isVisible()).toBe(false);
    }
    await page.context().close();
  });

  test("ranges and variants are links", async () => {
    const page = await openPage("/");
    await page.getByRole("link", { name: "90D: 90 days" }).click();
    expect(page.url()).toBe(`${siteUrl}/v/top100-90d/90d#history`);
    await page.getByRole("link", { name: "Top 50 · 90d" }).click();
    expect(page.url()).toBe(`${siteUrl}/v/top50-90d/90d`);
    await page.getByText("The same as a table").click();
    expect(await page.locator("#history table tbody tr").count()).toBe(90);
    await page.context().close();
  });

  test("an address that is none says so with status 404", async () => {
    const page = await openPage("/");
    for (const path of ["/nowhere", "/v/top7-7d", "/v/top100-90d/2y"]) {
      const response = await page.goto(siteUrl + path);
      expect([path, response?.status()]).toEqual([path, 404]);
      expect(await page.locator("h1").innerText()).toBe("There is nothing at this address");
    }
    await page.context().close();
  });
});
