import { expect, test } from "vitest";
import { parseDay } from "./day.ts";
import { createMarketMatrix } from "./market-matrix.ts";
import { measureCadence } from "./measure-cadence.ts";
import type { MarketCadence } from "./measure-cadence.ts";

/** A market of Bitcoin alone, observed on these rows. */
function cadenceOf(rows: readonly number[]): MarketCadence {
  const dayCount = Math.max(0, ...rows) + 1;
  const price = new Float64Array(dayCount).fill(Number.NaN);
  for (const row of rows) price[row] = 100;
  return measureCadence(
    createMarketMatrix({
      firstDay: parseDay("2021-01-01"),
      dayCount,
      assets: [{ id: "bitcoin", symbol: "BTC", name: null, tags: [] }],
      identity: "coingecko",
      source: { provider: "test", kind: "imported", description: "" },
      price,
      marketCap: price,
      volume: null,
    }),
  );
}

test("a daily market tells its missing days", () => {
  expect(cadenceOf([0, 1, 2, 5, 6, 7])).toEqual({
    cadence: "daily",
    observedDays: 6,
    gaps: [{ firstDay: "2021-01-04", lastDay: "2021-01-05", days: 2 }],
  });
});

test("monthly snapshots have no gaps but where a month is missing", () => {
  expect(cadenceOf([0, 31, 59, 90, 120])).toMatchObject({ cadence: "monthly", gaps: [] });
  expect(cadenceOf([0, 31, 59, 120, 151]).gaps).toHaveLength(1);
});

test("a market without a rhythm is irregular, one of a single day daily", () => {
  expect(cadenceOf([0, 3, 20, 24])).toMatchObject({ cadence: "irregular", gaps: [] });
  expect(cadenceOf([0])).toMatchObject({ cadence: "daily", observedDays: 1, gaps: [] });
});
