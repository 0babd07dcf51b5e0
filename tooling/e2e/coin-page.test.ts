import { createAltseasonClient } from "@altseason/sdk";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";

const siteUrl = inject("siteUrl");
const sdk = createAltseasonClient({ baseUrl: inject("apiUrl") === "" ? "http://api" : inject("apiUrl") });

describeInBrowser("the page of a coin", (browserOf) => {
  const open = async (path: string): Promise<Page> => {
    const context = await browserOf().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(siteUrl + path);
    return page;
  };

  test("says whether it counts and by how much, without JavaScript", async () => {
    const { coin, windows } = await sdk.coin("ethereum");
    const page = await open("/coins/ethereum");
    expect(await page.locator("h1").innerText()).toContain("Ethereum");
    const standing = await page.getByTestId("standing").innerText();
    const points = Math.abs((coin.returnOverBenchmark ?? 0) * 100).toFixed(1);
    expect(standing).toContain(coin.standing === "outperformed" ? "beats Bitcoin" : "behind Bitcoin");
    expect(standing).toContain(points);
    expect(await page.locator("section[aria-labelledby=windows] dt").count()).toBe(windows.length);
    await page.context().close();
  });

  test("of a coin that is left out shows the rule with its evidence and where it is explained", async () => {
    const { exclusions, coin } = await sdk.coin("harbor-dollar");
    const page = await open("/coins/harbor-dollar");
    expect(await page.getByTestId("standing").innerText()).toContain("left out");
    const rules = page.locator("section[aria-labelledby=rules] tbody tr");
    expect(await rules.count()).toBe(exclusions.length);
    expect(await rules.first().innerText()).toContain(exclusions[0]?.evidence ?? "?");
    expect(await rules.first().locator("a").getAttribute("href")).toBe(`/methodology#${coin.rule ?? ""}`);
    await page.context().close();
  });

  test("draws its way over the years, the same as a table", async () => {
    const page = await open("/coins/ethereum");
    expect(await page.locator("main svg[role=img] path").count()).toBeGreaterThanOrEqual(3);
    await page.getByText("The same as a table").first().click();
    expect(await page.locator("main details[open] tbody tr").count()).toBeGreaterThan(10);
    await page.context().close();
  });

  test("tells its price in bitcoin, day by day", async () => {
    const { day } = await sdk.coin("ethereum");
    const { points } = await sdk.coinHistory("ethereum", { from: day });
    const { points: market } = await sdk.dominance({ from: day });
    const price = (points[0]?.price ?? 0) / (market[0]?.bitcoinPrice ?? Number.NaN);
    const page = await open("/coins/ethereum");
    const chart = page.locator("section[aria-labelledby=bitcoin-price-chart]");
    await chart.getByText("The same as a table").click();
    const written = await chart.locator("tbody tr").allInnerTexts();
    expect(written[0]).toContain(`${Number(price.toPrecision(3))} BTC`);
    await page.context().close();
  });

  test("in German, words of the evidence are marked as English", async () => {
    const { coin } = await sdk.coin("harbor-dollar");
    const page = await open("/de/coins/harbor-dollar");
    expect(await page.getByTestId("standing").innerText()).toContain("ausgeschlossen");
    expect(await page.locator("main p [lang=en]").innerText()).toBe(coin.reason);
    await page.context().close();
  });

  test("a coin that nobody knows has no page", async () => {
    const context = await browserOf().newContext();
    const page = await context.newPage();
    const response = await page.goto(`${siteUrl}/coins/no-such-coin`);
    expect(response?.status()).toBe(404);
    await context.close();
  });

  test("every coin of the day has a line on the page of coins", async () => {
    const { coins } = await sdk.coins({ limit: 1_000 });
    const page = await open("/coins");
    expect(await page.locator("tbody[data-testid=coins] tr").count()).toBe(coins.length);
    expect(await page.locator("tbody[data-testid=coins] th a").first().innerText()).toBe("Bitcoin");
    await page.context().close();
  });
});
