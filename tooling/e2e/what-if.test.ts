import { createAltseasonClient } from "@altseason/sdk";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { watchPage } from "./browser/watch-page.ts";

const siteUrl = inject("siteUrl");
const sdk = createAltseasonClient({ baseUrl: inject("apiUrl") === "" ? "http://api" : inject("apiUrl") });

describeInBrowser("what if", (browserOf) => {
  const open = async (hash = ""): Promise<Page> => {
    const page = await browserOf().newPage({ viewport: { width: 1440, height: 1000 } });
    await page.goto(`${siteUrl}/what-if${hash}`);
    await page.getByTestId("what-if-line").waitFor();
    return page;
  };
  const slider = (page: Page, name: RegExp): ReturnType<Page["getByRole"]> =>
    page.getByRole("slider", { name });

  /** Presses an arrow until a slider stands on a value. */
  const slide = async (page: Page, name: RegExp, to: number): Promise<void> => {
    const input = slider(page, name);
    await input.focus();
    for (let presses = 0; presses < 400; presses += 1) {
      const now = Number(await input.inputValue());
      if (now === to) return;
      await page.keyboard.press(now < to ? "ArrowRight" : "ArrowLeft");
    }
    throw new Error(`slider: expected to reach ${to}`);
  };

  test("any size and window gives in the browser what the API gives", async () => {
    const page = await open();
    const watch = watchPage(page, siteUrl);
    await slide(page, /^Coins that count/, 60);
    await slide(page, /^Days looked back/, 80);
    const index = await sdk.index({ variant: "top60-80d" });
    await expect
      .poll(() => page.locator("main").innerText(), { timeout: 10_000 })
      .toContain(`${index.outperformers} of ${index.constituentCount} coins`);
    const csv = page.waitForEvent("download");
    await page.getByRole("button", { name: /as CSV/ }).click();
    const stream = await (await csv).createReadStream();
    const text = (await stream.toArray()).map(String).join("");
    const { points } = await sdk.history({ variant: "top60-80d" });
    const lines = text.trim().split(/\r?\n/).slice(1);
    const mine = new Map(lines.map((line) => [line.split(",")[0], line.split(",")[1]]));
    const differing = points.filter(({ day, value }) => mine.has(day) && mine.get(day) !== String(value));
    expect(mine.size).toBeGreaterThan(300);
    expect(differing).toEqual([]);
    expect(watch).toEqual({ complaints: [], strangers: [] });
    await page.close();
  });

  test("the rules stand in the address, and come back from it", async () => {
    const page = await open();
    await slide(page, /^Coins that count/, 55);
    await page.getByRole("checkbox", { name: /^Stablecoins/ }).uncheck();
    await expect.poll(() => page.url()).toMatch(/#.+/);
    const shared = page.url();
    await page.close();
    const again = await browserOf().newPage();
    await again.goto(shared);
    await again.getByTestId("what-if-line").waitFor();
    expect(await slider(again, /^Coins that count/).inputValue()).toBe("55");
    expect(await again.getByRole("checkbox", { name: /^Stablecoins/ }).isChecked()).toBe(false);
    await again.close();
  });

  test("frames go on while a slider moves", async () => {
    const page = await open();
    const input = slider(page, /^Coins that count/);
    await input.focus();
    const frames = await page.evaluate(async () => {
      const lengths: number[] = [];
      let last = performance.now();
      let isOver = false;
      const count = (now: number): void => {
        lengths.push(now - last);
        last = now;
        if (!isOver) requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      const range = document.activeElement as HTMLInputElement;
      for (let step = 0; step < 120; step += 1) {
        // Past React's own setter, which would take the change for its own.
        Reflect.set(HTMLInputElement.prototype, "value", String(40 + step), range);
        range.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      isOver = true;
      return lengths.slice(1);
    });
    const sorted = frames.toSorted((a, b) => a - b);
    const at = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
    console.log(
      `what if, a slider in motion: median frame ${at(0.5)} ms, 95th percentile ${at(0.95)} ms (goal 17)`,
    );
    expect(frames.length).toBeGreaterThan(60);
    await page.close();
  });

  test("without JavaScript the published variants and the commands stand", async () => {
    const context = await browserOf().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${siteUrl}/what-if`);
    const { methodologies } = await sdk.methodologies();
    const text = await page.locator("main").innerText();
    for (const { id } of methodologies) expect(text).toContain(id);
    expect(text).toContain("/v1/index/history");
    expect(await page.getByRole("slider").first().isVisible()).toBe(false);
    await context.close();
  });
});
