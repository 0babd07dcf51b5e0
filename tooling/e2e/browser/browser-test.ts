import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, inject } from "vitest";

/** What Chromium needs in a closed network, as root. */
export const FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Tests that share a browser; skipped by name where there is none. */
export function describeInBrowser(name: string, define: (browserOf: () => Browser) => void): void {
  const executablePath = inject("chromium");
  const title = executablePath === null ? `${name} (skipped: no Chromium)` : name;
  const run = executablePath === null ? describe.skip : describe;
  run(title, () => {
    let browser: Browser | null = null;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath ?? "", args: [...FLAGS] });
    });
    afterAll(async () => {
      await browser?.close();
    });
    define(() => {
      if (browser === null) throw new Error("browser: expected one that was started, got none");
      return browser;
    });
  });
}
