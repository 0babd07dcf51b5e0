import { createAltseasonClient } from "@altseason/sdk";
import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";

const siteUrl = inject("siteUrl");
const sdk = createAltseasonClient({ baseUrl: inject("apiUrl") === "" ? "http://api" : inject("apiUrl") });

describeInBrowser("the method", (browserOf) => {
  test("is worked out on the day's own numbers, without JavaScript", async () => {
    const index = await sdk.index();
    const { excludedToday } = await sdk.exclusions();
    const context = await browserOf().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${siteUrl}/methodology`);
    const worked = await page.getByTestId("worked-value").innerText();
    expect(worked).toContain(`${index.outperformers} of ${index.constituentCount}`);
    expect(worked).toContain(`rounded half up to ${index.value}`);
    for (const { rule, name, evidence } of excludedToday) {
      const rules = page.locator(`[id="${rule}"]`);
      await rules.locator("summary").click();
      const text = await rules.innerText();
      expect(text).toContain(name ?? "");
      expect(text).toContain(evidence);
      await rules.locator("summary").click();
    }
    await context.close();
  });

  test("every rule has an address of its own", async () => {
    const { rules } = await sdk.exclusions();
    const page = await browserOf().newPage();
    await page.goto(`${siteUrl}/methodology`);
    for (const { rule } of rules)
      expect([rule, await page.locator(`[id="${rule}"]`).count()]).toEqual([rule, 1]);
    await page.close();
  });

  test("the whole table is there, and finds a coin by its ticker", async () => {
    const { table } = await sdk.exclusions();
    const page = await browserOf().newPage();
    await page.goto(`${siteUrl}/methodology/exclusions`, { waitUntil: "networkidle" });
    expect(await page.locator("tr[data-words]").count()).toBe(table.length);
    await page.getByRole("searchbox").fill("paxg");
    await expect.poll(() => page.locator("tr[data-words]:visible").count()).toBeGreaterThan(0);
    expect(await page.locator("tr[data-words]:visible").first().innerText()).toContain("PAXG");
    expect(await page.locator("tr[data-words]:visible").count()).toBeLessThan(10);
    await page.close();
  });
});
