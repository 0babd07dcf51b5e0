import { createAltseasonClient } from "@altseason/sdk";
import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { findLookFaults } from "./browser/find-look-faults.ts";
import { openWithoutScripts } from "./browser/open-without-scripts.ts";

const siteUrl = inject("siteUrl");

describeInBrowser("the page of signals", (browserOf) => {
  const ask = () => createAltseasonClient({ baseUrl: inject("apiUrl") }).signals();

  test("every signal says whether it is on, and stands beside the record that the API gives it, without scripts", async () => {
    const { signals } = await ask();
    const page = await openWithoutScripts(browserOf(), `${siteUrl}/signals`);
    for (const { id, isOn, record } of signals) {
      const entry = page.getByTestId(`signal-${id}`);
      expect(await entry.getByTestId("standing").innerText()).toMatch(
        isOn === true ? /On since/ : /Off|Not known/,
      );
      expect((await entry.getByTestId("verdict").innerText()).toLowerCase()).toContain(
        `${record.verdict} record`,
      );
      const [first] = record.horizons;
      if (first !== undefined && first.cases > 0) {
        expect(await entry.innerText()).toContain(`${first.hits} of ${first.cases}`);
      }
    }
    await page.context().close();
  });

  test("the past cases open by keyboard, one a line", async () => {
    const { signals } = await ask();
    const most = signals.toSorted((a, b) => b.record.cases.length - a.record.cases.length)[0];
    const page = await browserOf().newPage();
    await page.goto(`${siteUrl}/signals`);
    const entry = page.getByTestId(`signal-${most?.id ?? ""}`);
    await entry.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await entry.locator("details tbody tr:visible").count()).toBe(most?.record.cases.length);
    await page.close();
  });

  test("another variant and the other language have addresses of their own", async () => {
    const page = await openWithoutScripts(browserOf(), `${siteUrl}/de/signals`);
    await page.getByRole("link", { name: "Top 50 · 30 T", exact: true }).click();
    expect(new URL(page.url()).pathname).toBe("/de/signals/top50-30d");
    expect(await page.getByText("Für Swing-Trader").count()).toBe(1);
    await page.context().close();
  });

  test("its text in Markdown holds every signal with its verdict", async () => {
    const { signals } = await ask();
    const text = await (await fetch(`${siteUrl}/signals.md`)).text();
    for (const { id, record } of signals) {
      expect(text).toMatch(new RegExp(`## ${id} .*${record.verdict} record`));
    }
  });

  test("its look has no faults", async () => {
    expect(await findLookFaults(browserOf(), siteUrl, "/signals")).toEqual([]);
  });
});
