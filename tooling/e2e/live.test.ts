import { createAltseasonClient } from "@altseason/sdk";
import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { watchPage } from "./browser/watch-page.ts";

const siteUrl = inject("siteUrl");
const NEW_SHA = "f".repeat(64);

describeInBrowser("while the page is open", (browserOf) => {
  test("a new reading moves the numbers without a reload, and is announced", async () => {
    const index = await createAltseasonClient({ baseUrl: inject("apiUrl") }).index();
    const html = await (await fetch(siteUrl)).text();
    const value = String(index.value);
    const count = `${index.outperformers} of ${index.constituentCount} coins beat Bitcoin`;
    const renewed = html
      .replaceAll(index.sha256, NEW_SHA)
      .replaceAll(`>${value}<`, ">12<")
      .replaceAll(count, "12 of 100 coins beat Bitcoin");
    const page = await browserOf().newPage();
    const watch = watchPage(page, siteUrl);
    let asked = 0;
    await page.route(siteUrl, async (route) => {
      if (route.request().resourceType() === "document") return route.continue();
      asked += 1;
      // The site makes the page anew behind the first one who asks.
      return route.fulfill({ contentType: "text/html", body: asked === 1 ? html : renewed });
    });
    await page.route(`${siteUrl}/v1/stream**`, (route) => {
      const reading = { ...index, value: 12, season: "bitcoin", sha256: NEW_SHA };
      const event = `id: 1\nevent: index\ndata: ${JSON.stringify({ version: 2, readings: [reading] })}\n\n`;
      return route.fulfill({ contentType: "text/event-stream", body: event });
    });
    await page.goto(siteUrl);
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await expect
      .poll(() => page.getByTestId("fraction").innerText(), { timeout: 20_000 })
      .toBe("12 of 100 coins beat Bitcoin");
    const live = page.getByTestId("live");
    expect(await live.innerText()).toMatch(/Updated \d\d:\d\d\. The index is now 12: Bitcoin season\./);
    expect(await live.getAttribute("aria-live")).toBe("polite");
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
    expect(watch).toEqual({ complaints: [], strangers: [] });
    await page.close();
  });

  test("the stream reaches the page through the site's own origin", async () => {
    const page = await browserOf().newPage();
    await page.goto(`${siteUrl}/status`);
    const first = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const source = new EventSource("/v1/stream?variant=top50-30d");
          source.addEventListener("index", (event) => {
            source.close();
            resolve((event as MessageEvent<string>).data);
          });
        }),
    );
    const { readings } = JSON.parse(first) as { readonly readings: readonly { readonly variant: string }[] };
    expect(readings.map(({ variant }) => variant)).toEqual(["top50-30d"]);
    await page.close();
  });
});
