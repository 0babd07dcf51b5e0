import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { createAltseasonClient } from "@altseason/sdk";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";

const siteUrl = inject("siteUrl");
const MOST_COMPONENT_BYTES = 15_000;

describeInBrowser("on another's page", (browserOf) => {
  let other: Server;
  let otherUrl = "";
  beforeAll(async () => {
    other = createServer((request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      const element = `<script async src="${siteUrl}/embed/altseason.js"></script><altseason-index variant="top50-90d" view="line" lang="de"><a href="${siteUrl}">Index</a></altseason-index>`;
      const frame = `<iframe src="${siteUrl}/embed/en/top100-90d/gauge/dark" title="x" width="280" height="260" sandbox="allow-scripts allow-popups"></iframe>`;
      response.end(`<!doctype html><title>other</title>${request.url === "/frame" ? frame : element}`);
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  });
  afterAll(() => other.close());

  test("the web component shows the reading of its variant in its language, and changes with it", async () => {
    const { value, outperformers, constituentCount } = await createAltseasonClient({
      baseUrl: inject("apiUrl"),
    }).index({ variant: "top50-90d" });
    const page = await browserOf().newPage();
    await page.goto(otherUrl);
    const element = page.locator("altseason-index");
    await expect
      .poll(() => element.locator(".fraction").innerText())
      .toContain(`${outperformers} von ${constituentCount} Coins schlagen Bitcoin`);
    expect(await element.locator(".value").innerText()).toBe(`${value}/100`);
    expect(await element.locator("path.line").count()).toBe(1);
    expect(await element.locator("a.line").getAttribute("href")).toBe(`${siteUrl}/de/v/top50-90d`);
    await element.evaluate((each) => each.setAttribute("lang", "en"));
    await expect.poll(() => element.locator(".fraction").innerText()).toContain("coins beat Bitcoin");
    await page.close();
  });

  test("the iframe shows the reading, in a sandbox as well", async () => {
    const page = await browserOf().newPage();
    await page.goto(`${otherUrl}/frame`);
    const frame = page.frameLocator("iframe");
    await expect.poll(() => frame.locator(".fraction").innerText()).toContain("of 100 coins beat Bitcoin");
    await page.close();
  });

  test("without JavaScript the iframe shows the badge", async () => {
    const context = await browserOf().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${siteUrl}/embed/en/top100-90d/gauge/light`);
    const badge = page.locator("img");
    expect(await badge.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(50);
    await context.close();
  });

  test("no other page may be framed", async () => {
    for (const path of ["/", "/seasons", "/de", "/nowhere"]) {
      const { headers } = await fetch(siteUrl + path);
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    }
  });

  test("the component is small", async () => {
    const bytes = gzipSync(await (await fetch(`${siteUrl}/embed/altseason.js`)).text()).length;
    console.log(`web component: ${(bytes / 1000).toFixed(1)} kB gzip (goal < 15)`);
    expect(bytes).toBeLessThan(MOST_COMPONENT_BYTES);
  });

  test("the builder's snippet and preview follow what is chosen", async () => {
    const page = await browserOf().newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${siteUrl}/widgets`, { waitUntil: "networkidle" });
    await page.getByLabel("Form").selectOption("compact");
    await page.getByRole("combobox", { name: /^Index/ }).selectOption("top50-30d");
    await page.getByLabel("Colours").selectOption("dark");
    expect(await page.locator("pre").first().innerText()).toContain("/embed/en/top50-30d/compact/dark");
    await expect
      .poll(() => page.frameLocator("iframe").locator(".fraction").innerText())
      .toContain("of 50 coins beat Bitcoin");
    await page.close();
  });
});
