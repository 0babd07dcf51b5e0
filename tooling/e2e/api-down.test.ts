import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { findAxeViolations } from "./browser/find-axe-violations.ts";
import type { RunningServer } from "./setup/start-process.ts";
import { REVALIDATE_TOKEN, startSite } from "./setup/start-site.ts";
import { startSwitch } from "./setup/start-switch.ts";
import type { SwitchedServer } from "./setup/start-switch.ts";

describeInBrowser("while the API is down", (browserOf) => {
  let way: SwitchedServer;
  let site: RunningServer;
  beforeAll(async () => {
    way = await startSwitch(inject("apiUrl"));
    way.setCut(true);
    site = await startSite(way.url);
  });
  afterAll(async () => {
    await site.stop();
    await way.stop();
  });

  const revalidate = (token: string): Promise<Response> =>
    fetch(`${site.url}/api/revalidate`, { method: "POST", headers: { authorization: `Bearer ${token}` } });

  test("a page never made before says that there are no numbers and what to do, without JavaScript too", async () => {
    const context = await browserOf().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const response = await page.goto(site.url);
    expect(response?.headers()["cache-control"]).toMatch(/s-maxage=15\b/);
    expect(await page.locator("h1").innerText()).toBe("The numbers can't be reached right now");
    expect(await page.locator("main").innerText()).toContain("ALTSEASON_API_URL");
    expect(await page.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
    await context.close();
    const scripted = await browserOf().newPage();
    await scripted.goto(site.url);
    expect(await findAxeViolations(scripted)).toEqual([]);
    await scripted.close();
  });

  test("numbers come once the API is back, then outlive it with a notice", async () => {
    const page = await browserOf().newPage();
    const reload = async (): Promise<string> => {
      await page.goto(site.url);
      return (await page.locator("body").innerText()).replace(/\s+/g, " ");
    };
    way.setCut(false);
    expect((await revalidate(REVALIDATE_TOKEN)).status).toBe(204);
    await expect.poll(reload, { timeout: 40_000, interval: 1_000 }).toMatch(/coins beat Bitcoin/);

    way.setCut(true);
    expect((await revalidate(REVALIDATE_TOKEN)).status).toBe(204);
    await expect.poll(reload, { timeout: 20_000, interval: 500 }).toMatch(/The API does not answer/);
    const kept = await reload();
    expect(kept).toMatch(/coins beat Bitcoin/);
    expect(kept).toMatch(/These are the last numbers it gave/);

    way.setCut(false);
    await expect.poll(reload, { timeout: 40_000, interval: 1_000 }).not.toMatch(/The API does not answer/);
    await page.close();
  }, 120_000);

  test("nobody without the token may ask for fresh pages", async () => {
    for (const token of ["", "wrong", `${REVALIDATE_TOKEN}x`]) {
      expect((await revalidate(token)).status).toBe(401);
    }
  });
});
