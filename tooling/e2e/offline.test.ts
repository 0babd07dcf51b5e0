import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { startSite } from "./setup/start-site.ts";
import type { RunningServer } from "./setup/start-process.ts";

describeInBrowser("without a network", (browserOf) => {
  let site: RunningServer;
  beforeAll(async () => {
    site = await startSite(inject("apiUrl"));
  });
  afterAll(() => site.stop());

  test("the last reading stands and says that it is the last", async () => {
    const context = await browserOf().newContext();
    const page = await context.newPage();
    await page.goto(site.url, { waitUntil: "networkidle" });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    // The first load comes before the worker; the next one passes through it.
    await page.reload({ waitUntil: "networkidle" });
    const fraction = await page.getByTestId("fraction").innerText();

    await context.setOffline(true);
    await page.reload();
    expect(await page.getByTestId("fraction").innerText()).toBe(fraction);
    await expect.poll(() => page.getByText("You are offline").isVisible()).toBe(true);
    await page.goto(`${site.url}/a-page-never-seen`);
    expect(await page.getByTestId("fraction").innerText()).toBe(fraction);

    await context.setOffline(false);
    await expect.poll(() => page.getByText("You are offline").isVisible()).toBe(false);
    await context.close();
  });

  test("it can be installed: a manifest with pictures of both sizes", async () => {
    const manifest = (await (await fetch(`${site.url}/manifest.webmanifest`)).json()) as {
      readonly icons: readonly { readonly src: string }[];
    };
    for (const { src } of manifest.icons) {
      const icon = await fetch(site.url + src);
      expect([src, icon.status, icon.headers.get("content-type")?.startsWith("image/")]).toEqual([
        src,
        200,
        true,
      ]);
    }
  });
});
