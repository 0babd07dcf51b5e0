import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { expect, inject, test } from "vitest";
import { FLAGS, describeInBrowser } from "./browser/browser-test.ts";

const siteUrl = inject("siteUrl");
const PAGES = ["/", "/coins/ethereum", "/methodology"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

describeInBrowser("Lighthouse", () => {
  test.each(PAGES)(
    "%s: everything but speed, which depends on the machine, is as good as it gets",
    async (path) => {
      const chromePath = inject("chromium") ?? "";
      const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", ...FLAGS] });
      try {
        const found = await lighthouse(siteUrl + path, {
          port: chrome.port,
          output: "json",
          logLevel: "error",
          onlyCategories: [...CATEGORIES],
        });
        const scores = CATEGORIES.map((name) => Math.round((found?.lhr.categories[name]?.score ?? 0) * 100));
        const failed = Object.values(found?.lhr.audits ?? {})
          .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === "binary" && score === 0)
          .map(({ id }) => id);
        console.log(
          `Lighthouse ${path}: ${CATEGORIES.map((name, nth) => `${name} ${scores[nth] ?? 0}`).join(", ")}${failed.length === 0 ? "" : ` (${failed.join(", ")})`}`,
        );
        const [speed = 0, ...others] = scores;
        expect([failed, others]).toEqual([[], [100, 100, 100]]);
        expect(speed).toBeGreaterThan(0);
      } finally {
        chrome.kill();
      }
    },
    120_000,
  );
});
