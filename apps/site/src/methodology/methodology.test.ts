import { readFileSync } from "node:fs";
import { EXCLUSION_RULES } from "@altseason/core";
import type { ReadingBody } from "@altseason/contract";
import { expect, test } from "vitest";
import { closestCoin } from "./closest-coin.ts";
import { recomputeMarket } from "./recompute-market.ts";
import { RULE_NAMES } from "./rule-names.ts";

test("every rule of the index is explained, in its order", () => {
  expect(RULE_NAMES).toEqual(EXCLUSION_RULES);
});

test("the closest coin is compared crosswise, as the index compares", () => {
  const coin = (id: string, price: number, basePrice: number, over: number): object => ({
    id,
    price,
    basePrice,
    returnOverBenchmark: over,
    outperformed: over > 0,
  });
  const reading = {
    constituents: [coin("a", 3, 1, 1.5), coin("b", 1.4, 1, -0.1)],
    benchmark: { price: 150, basePrice: 100 },
  } as unknown as ReadingBody;
  expect(closestCoin(reading)).toMatchObject({ coin: { id: "b" }, product: 140, benchmarkProduct: 150 });
  expect(closestCoin({ ...reading, constituents: [] })).toBeNull();
});

test("the figures of accuracy are those of the document", () => {
  const document = readFileSync(new URL("../../../../docs/accuracy.md", import.meta.url), "utf8");
  const page = readFileSync(new URL("methodology-page.tsx", import.meta.url), "utf8");
  for (const figure of ["0.9914", "2.70", "0.9953", "1.95", "0.9967", "1.57"]) {
    expect([figure, document.includes(figure), page.includes(figure)]).toEqual([figure, true, true]);
  }
});

test("the commands fetch the reading and its market, and verify one by the other", () => {
  expect(recomputeMarket("https://x.test", "2026-03-01", "top50-90d").split("\n")).toHaveLength(3);
});
