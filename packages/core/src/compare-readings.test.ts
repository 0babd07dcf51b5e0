import { expect, test } from "vitest";
import { compareReadings } from "./compare-readings.ts";
import { computeReading } from "./compute-reading.ts";
import { classifyAssets } from "./exclusion/classify-assets.ts";
import { methodologyOf } from "./methodology.ts";
import type { Reading } from "./reading.ts";
import { noise, syntheticMarket } from "./testing/synthetic-market.ts";

const market = syntheticMarket(
  "symbol",
  60,
  Array.from({ length: 8 }, (_, index) => ({
    id: `C${index}`,
    price: (row: number) => (index === 0 && row < 45 ? null : 10 * (1 + 0.9 * noise(row, index))),
  })),
);
const rules = classifyAssets(market);
const readingOn = (row: number): Reading =>
  computeReading({
    matrix: market,
    classification: rules,
    methodology: methodologyOf("top5-10d"),
    day: market.firstDay + row,
    digest: () => "",
  });

test("the counts of both readings follow from their coins", () => {
  for (const [from, to] of [
    [40, 59],
    [50, 51],
    [59, 40],
  ] as const) {
    const [before, after] = [readingOn(from), readingOn(to)];
    const coins = compareReadings(before, after);
    const beat = (side: "before" | "after"): number =>
      coins.filter((coin) => coin[side]?.outperformed === true).length;
    expect([beat("before"), beat("after")]).toEqual([before.outperformers, after.outperformers]);
    const moved = (change: string): number => coins.filter((coin) => coin.change === change).length;
    expect(before.constituentCount + moved("entered") - moved("left")).toBe(after.constituentCount);
    expect(new Set(coins.map(({ id }) => id)).size).toBe(coins.length);
  }
});

test("who comes in or goes out has a reason on the day it does not count", () => {
  const coins = compareReadings(readingOn(47), readingOn(59));
  const young = coins.find(({ id }) => id === "C0");
  if (young !== undefined) expect(young).toMatchObject({ change: "entered", absence: "no-history" });
  for (const { change, absence } of coins) {
    expect(absence === null).toBe(change !== "entered" && change !== "left");
  }
});

test("a reading against itself has no change", () => {
  expect(new Set(compareReadings(readingOn(50), readingOn(50)).map(({ change }) => change))).toEqual(
    new Set(["none"]),
  );
});
