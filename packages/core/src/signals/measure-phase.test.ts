import { expect, test } from "vitest";
import type { DominancePoint } from "../compute-dominance.ts";
import { formatDay, parseDay } from "../day.ts";
import type { VariantHistory } from "../history/variant-history.ts";
import { methodologyOf } from "../methodology.ts";
import { measurePhase } from "./measure-phase.ts";

const FIRST = parseDay("2021-01-01");

function historyOf(values: Readonly<Record<number, number>>, dayCount: number): VariantHistory {
  const constituents = new Uint16Array(dayCount);
  const outperformers = new Uint16Array(dayCount);
  for (const [row, value] of Object.entries(values)) {
    constituents[Number(row)] = 100;
    outperformers[Number(row)] = value;
  }
  const methodology = methodologyOf("top100-90d");
  return {
    methodology,
    firstDay: FIRST,
    dayCount,
    outperformers,
    constituents,
    passedOver: new Uint16Array(dayCount),
  };
}

function shareOn(row: number, bitcoin: number): DominancePoint {
  return {
    day: formatDay(FIRST + row),
    bitcoin,
    ethereum: 0.1,
    stablecoins: 0,
    others: 0.9 - bitcoin,
    totalMarketCap: 1,
    altcoinMarketCap: 1,
    bitcoinPrice: 1,
  };
}

test("season, slope and dominance against 30 days before", () => {
  const phase = measurePhase(historyOf({ 10: 60, 40: 80 }, 41), [shareOn(10, 0.5), shareOn(40, 0.48)]);
  expect(phase).toEqual({
    day: "2021-02-10",
    season: "altcoin",
    value: 80,
    slope: "rising",
    valueChange: 20,
    dominance: 0.48,
    dominanceDirection: "falling",
    dominanceChange: 0.48 - 0.5,
  });
});

test.each([
  [54, "flat"],
  [55, "rising"],
  [45, "falling"],
  [46, "flat"],
] as const)("from 50 to %s is %s", (value, slope) => {
  expect(measurePhase(historyOf({ 0: 50, 30: value }, 31), [])?.slope).toBe(slope);
});

test("snapshots of calendar months will do; what is further off than three days is not known", () => {
  expect(measurePhase(historyOf({ 0: 50, 31: 70 }, 32), [])?.valueChange).toBe(20);
  expect(measurePhase(historyOf({ 0: 50, 28: 70 }, 29), [])?.valueChange).toBe(20);
  expect(measurePhase(historyOf({ 0: 50, 40: 70 }, 41), [])).toMatchObject({
    slope: null,
    valueChange: null,
    dominance: null,
    dominanceDirection: null,
  });
});

test("without a value there is no phase", () => {
  expect(measurePhase(historyOf({}, 10), [])).toBeNull();
});
