import { createAltseasonClient } from "@altseason/sdk";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";

const siteUrl = inject("siteUrl");

describeInBrowser("with the keyboard alone", (browserOf) => {
  const openPage = async (): Promise<Page> => {
    const page = await browserOf().newPage({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
    });
    await page.goto(siteUrl, { waitUntil: "networkidle" });
    return page;
  };

  const focusedText = (page: Page): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent ?? "");

  const tabTo = async (page: Page, isThere: () => Promise<boolean>): Promise<number> => {
    for (let presses = 1; presses <= 80; presses += 1) {
      await page.keyboard.press("Tab");
      if (await isThere()) return presses;
    }
    throw new Error("focus: expected to arrive within 80 presses of Tab");
  };

  test("the first stop skips to the reading", async () => {
    const page = await openPage();
    await page.keyboard.press("Tab");
    expect(await focusedText(page)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#content$/);
    await page.close();
  });

  test("the chart is read day by day with the arrows", async () => {
    const page = await openPage();
    const chart = page.getByRole("slider");
    await tabTo(page, () => chart.evaluate((element) => element === document.activeElement));
    const readout = page.getByTestId("readout").locator("time");
    const last = await readout.getAttribute("datetime");
    await page.keyboard.press("ArrowLeft");
    const before = await readout.getAttribute("datetime");
    expect(Date.parse(last ?? "") - Date.parse(before ?? "")).toBe(86_400_000);
    expect(await chart.getAttribute("aria-valuetext")).toMatch(/season, \d+ of \d+$/);
    await page.keyboard.press("Home");
    expect(await chart.getAttribute("aria-valuenow").then((now) => now ?? chart.inputValue())).toBe("0");
    await page.close();
  });

  test("the table is filtered and sorted", async () => {
    const page = await openPage();
    await tabTo(page, async () => (await focusedText(page)).startsWith("Did not"));
    await page.keyboard.press("Space");
    await expect
      .poll(() => page.getByRole("button", { name: /^Did not/ }).getAttribute("aria-pressed"))
      .toBe("true");
    // All coins of the day have come once those that beat Bitcoin are gone.
    const { constituentCount, outperformers } = await createAltseasonClient({
      baseUrl: inject("apiUrl"),
    }).index();
    await expect
      .poll(() => page.locator("tbody[data-testid=coins] tr").count())
      .toBe(constituentCount - outperformers + 1);
    await tabTo(page, async () => (await focusedText(page)).includes("Market cap"));
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.getByRole("columnheader", { name: "Market cap" }).getAttribute("aria-sort"))
      .toBe("descending");
    await page.close();
  });

  test("what has the focus is never hidden behind the band and is always outlined", async () => {
    const page = await openPage();
    const faults: string[] = [];
    for (let presses = 0; presses < 45; presses += 1) {
      await page.keyboard.press("Tab");
      if (presses > 0 && (await focusedText(page)) === "Skip to the content") break;
      const fault = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return null;
        const outlined = focused.getAttribute("type") === "range" ? focused.nextElementSibling : focused;
        const { outlineStyle, outlineWidth } = getComputedStyle(outlined ?? focused);
        const band = document.querySelector("aside")?.getBoundingClientRect().bottom ?? 0;
        const box = focused.getBoundingClientRect();
        const isHidden = box.bottom <= band && focused.getAttribute("href") !== "#content";
        const isOutlined = outlineStyle !== "none" && outlineWidth !== "0px";
        return isOutlined && !isHidden ? null : focused.outerHTML.slice(0, 120);
      });
      if (fault !== null) faults.push(fault);
    }
    expect(faults).toEqual([]);
    await page.close();
  });
});
