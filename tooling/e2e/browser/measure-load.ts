import type { Browser } from "playwright-core";

/** What a visitor on a slow machine waits for. */
export interface LoadMeasure {
  readonly lcpMs: number;
  readonly cls: number;
  /** Bytes of JavaScript as sent, compressed, without response headers. */
  readonly scriptBytes: number;
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

const SLOW_DOWN = 4;
const SETTLE_MS = 1_500;

/** Loads a page once in a fresh context with the CPU slowed down four times. */
export async function measureLoad(
  browser: Browser,
  url: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<LoadMeasure> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
  await devtools.send("Network.enable");
  const headerBytes = new Map<string, number>();
  let scriptBytes = 0;
  devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script") headerBytes.set(requestId, response.encodedDataLength);
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const headers = headerBytes.get(requestId);
    if (headers !== undefined) scriptBytes += encodedDataLength - headers;
  });
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.lcp = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as LayoutShift;
        if (!shift.hadRecentInput) seen.cls += shift.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(SETTLE_MS);
  const { lcp, cls } = await page.evaluate(() => window.seen);
  await context.close();
  return { lcpMs: lcp, cls, scriptBytes };
}

declare global {
  interface Window {
    readonly seen: { readonly lcp: number; readonly cls: number };
  }
}
