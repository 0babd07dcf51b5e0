import { createAltseasonClient } from "@altseason/sdk";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { watchPage } from "./browser/watch-page.ts";
import type { PageWatch } from "./browser/watch-page.ts";

const DESKTOP = { width: 1440, height: 900 };
const sdk = createAltseasonClient({ baseUrl: inject("apiUrl") === "" ? "http://api" : inject("apiUrl") });
const siteUrl = inject("siteUrl");

describeInBrowser("the home page", (browserOf) => {
  let page: Page;
  let watch: PageWatch;
  beforeEach(async () => {
    page = await browserOf().newPage({ viewport: DESKTOP });
    watch = watchPage(page, siteUrl);
    await page.goto(siteUrl, { waitUntil: "networkidle" });
  });
  afterEach(async () => {
    await page.close();
    const { complaints, strangers } = watch;
    if (complaints.length + strangers.length > 0) throw new Error([...complaints, ...strangers].join("\n"));
  });

  test("shows the reading that the API gives", async () => {
    const index = await sdk.index();
    const { data } = index;
    const season = { altcoin: "altcoin season", bitcoin: "Bitcoin season", neutral: "neither season" };
    const headline = (await page.locator("h1").innerText()).replace(/\s+/g, " ");
    expect(headline).toContain(season[index.season ?? "neutral"]);
    expect(headline).toContain(`since ${await longDay(index.zoneSince ?? "")}.`);
    expect(await page.getByTestId("fraction").innerText()).toBe(
      `${index.outperformers} of ${index.constituentCount} coins beat Bitcoin`,
    );
    expect(await page.locator("figure svg text", { hasText: new RegExp(`^${index.value}$`) }).count()).toBe(
      1,
    );
    expect(await page.getByTestId("sha256").innerText()).toBe(index.sha256);
    expect(data.kind).toBe("simulated");
    for (const past of Object.values(index.previous)) {
      const time = page.locator(`section[aria-labelledby=past-heading] time[datetime="${past?.day}"]`);
      expect(await time.count()).toBeGreaterThan(0);
    }
  });

  test("says in a band at the top that the market is simulated, and goes on saying it while scrolling", async () => {
    const band = page.getByRole("complementary", { name: "Simulated market" });
    await page.mouse.wheel(0, 3_000);
    await expect.poll(async () => (await band.boundingBox())?.y).toBe(0);
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    expect(await band.innerText()).toMatch(/every price here is invented/i);
  });

  test("switches the variant by a link, and its address shows the same page", async () => {
    const index = await sdk.index({ variant: "top50-30d" });
    await page.getByRole("link", { name: "Top 50 · 30d" }).click();
    await page.waitForURL(`${siteUrl}/v/top50-30d`);
    const fraction = `${index.outperformers} of ${index.constituentCount} coins beat Bitcoin`;
    await expect.poll(() => page.getByTestId("fraction").innerText()).toBe(fraction);
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.getByTestId("fraction").innerText()).toBe(fraction);
    expect(await page.getByRole("link", { name: "Top 50 · 30d" }).getAttribute("aria-current")).toBe("true");
  });

  test("shows another range by a link, with as many days as it says", async () => {
    await page.getByRole("link", { name: "30D: 30 days" }).click();
    await page.waitForURL(/\/v\/top100-90d\/30d#history$/);
    await page.getByText("The same as a table").click();
    const days = page.locator("#history table tbody tr");
    await expect.poll(() => days.count()).toBe(30);
    const { points } = await sdk.history();
    expect(await days.first().locator("td").first().innerText()).toBe(String(points.at(-1)?.value));
  });

  test("tells why coins do not count", async () => {
    await page.getByText(/coins of this size do not count/).click();
    const rules = await page.locator("#coins details tbody tr td:nth-child(3)").allInnerTexts();
    expect(rules).toContain("stablecoin");
    expect(rules).toContain("wrapped");
  });
});

async function longDay(day: string): Promise<string> {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(day));
}
