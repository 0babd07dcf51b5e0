import { createAltseasonClient } from "@altseason/sdk";
import type { Download, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { watchPage } from "./browser/watch-page.ts";

const siteUrl = inject("siteUrl");
const sdk = createAltseasonClient({ baseUrl: inject("apiUrl") === "" ? "http://api" : inject("apiUrl") });
const PNG = [0x89, 0x50, 0x4e, 0x47];

describeInBrowser("the history chart", (browserOf) => {
  const open = async (): Promise<Page> => {
    const page = await browserOf().newPage({ viewport: { width: 1440, height: 1000 } });
    await page.goto(siteUrl, { waitUntil: "networkidle" });
    return page;
  };
  const reach = async (page: Page): Promise<void> => {
    await page.getByRole("slider", { name: /^Read the chart/ }).hover({ position: { x: 200, y: 100 } });
    await page.getByTestId("interactive-chart").waitFor();
  };
  const bytesOf = async (download: Promise<Download>): Promise<Buffer> => {
    const parts = await (await (await download).createReadStream()).toArray();
    return Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array)));
  };

  test("becomes interactive where it stands, and nothing below it moves", async () => {
    const page = await open();
    const watch = watchPage(page, siteUrl);
    const below = (): Promise<number | undefined> =>
      page
        .getByText("The same as a table")
        .first()
        .boundingBox()
        .then((box) => box?.y);
    await page.getByRole("slider", { name: /^Read the chart/ }).scrollIntoViewIfNeeded();
    const before = await below();
    await reach(page);
    expect(await page.locator("#history canvas").count()).toBeGreaterThan(0);
    expect(Math.abs(((await below()) ?? 0) - (before ?? 0))).toBeLessThan(12);
    expect(watch).toEqual({ complaints: [], strangers: [] });
    await page.close();
  });

  test("is read by the keys, day by day and month by month", async () => {
    const page = await open();
    await reach(page);
    const slider = page.getByRole("slider", { name: /^Read the chart/ });
    const day = page.getByTestId("readout").locator("time");
    await slider.focus();
    await page.keyboard.press("End");
    const { points } = await sdk.history();
    expect(await day.getAttribute("datetime")).toBe(points.at(-1)?.day);
    await page.keyboard.press("ArrowLeft");
    expect(await day.getAttribute("datetime")).toBe(points.at(-2)?.day);
    await page.keyboard.press("PageDown");
    expect(await day.getAttribute("datetime")).toBe(points.at(-32)?.day);
    expect(await slider.getAttribute("aria-valuetext")).toContain(`${points.at(-32)?.outperformers} of`);
    await page.close();
  });

  test("shows Bitcoin's price, its dominance or the whole market beside the index", async () => {
    const page = await open();
    await reach(page);
    const picture = (): Promise<Buffer> => page.locator("[data-testid=interactive-chart]").screenshot();
    const alone = await picture();
    for (const overlay of ["price", "dominance", "total"]) {
      await page.getByLabel("Beside the index").selectOption(overlay);
      await page.waitForTimeout(400);
      expect([overlay, (await picture()).equals(alone)]).toEqual([overlay, false]);
    }
    await page.close();
  });

  test("goes into files: a picture, and the days shown as CSV", async () => {
    const page = await open();
    await reach(page);
    const png = page.waitForEvent("download");
    await page.getByRole("button", { name: "Picture" }).click();
    const picture = await bytesOf(png);
    expect([...picture.subarray(0, 4)]).toEqual(PNG);
    expect(picture.length).toBeGreaterThan(10_000);
    await page.getByRole("button", { name: "Whole history" }).click();
    const csv = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV of this range" }).click();
    const text = (await bytesOf(csv)).toString();
    expect(text).toBe(await sdk.csv.history());
    await page.close();
  });

  test("its window is moved by the keys", async () => {
    const page = await open();
    await reach(page);
    const from = page.getByRole("slider", { name: "First day shown" });
    const before = Number(await from.inputValue());
    await from.focus();
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press("ArrowLeft");
    expect(Number(await from.inputValue())).toBe(before - 5);
    const csv = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV of this range" }).click();
    const { points } = await sdk.history();
    expect((await bytesOf(csv)).toString()).toContain(`${points[before - 5]?.day},`);
    await page.close();
  });
});
