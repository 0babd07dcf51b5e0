import { expect, test } from "vitest";
import { parseDay } from "./day.ts";
import { classifyAssets } from "./exclusion/classify-assets.ts";
import { measureRollOff } from "./measure-roll-off.ts";
import { createMarketMatrix } from "./market-matrix.ts";
import { computeReading } from "./compute-reading.ts";
import { methodologyOf } from "./methodology.ts";
import { noise, syntheticMarket } from "./testing/synthetic-market.ts";

const digest = (): string => "";
const methodology = methodologyOf("top5-10d");
const market = syntheticMarket(
  "symbol",
  60,
  Array.from({ length: 8 }, (_, index) => ({
    id: `C${index}`,
    price: (row: number) =>
      index === 7 && row < 52 ? null : 10 * (8 - index) * (1 + 0.4 * noise(row, index)),
  })),
);
const rules = classifyAssets(market);
const last = market.firstDay + 59;

/** The same market with its last day's prices and caps copied onto the days to come, moved by nothing that shows. */
function stoodStill(days: number): typeof market {
  const stride = market.assets.length;
  const extend = (cells: Float64Array): Float64Array => {
    const longer = new Float64Array((60 + days) * stride);
    longer.set(cells.subarray(0, 60 * stride));
    for (let day = 0; day < days; day += 1) {
      longer.set(cells.subarray(59 * stride, 60 * stride), (60 + day) * stride);
    }
    return longer;
  };
  return createMarketMatrix({
    ...market,
    dayCount: 60 + days,
    price: extend(market.price),
    marketCap: extend(market.marketCap),
  });
}

test("a day ahead is the reading of a market that stood still until then", () => {
  const still = stoodStill(6);
  const points = measureRollOff(market, rules, methodology, last, 6);
  expect(points.map(({ day }) => day)[0]).toBe("2021-03-02");
  for (const [index, point] of points.entries()) {
    const reading = computeReading({
      matrix: still,
      classification: rules,
      methodology: { ...methodology, staleAfterDays: 1_000 },
      day: last + 1 + index,
      digest,
    });
    expect([point.outperformers, point.constituents, point.value]).toEqual([
      reading.outperformers,
      reading.constituentCount,
      reading.value,
    ]);
  }
});

test("no day is looked at whose base isn't known yet", () => {
  expect(measureRollOff(market, rules, methodology, last, 60)).toHaveLength(9);
});

test("a day outside the market has none", () => {
  expect(measureRollOff(market, rules, methodology, parseDay("2030-01-01"), 5)).toEqual([]);
});
