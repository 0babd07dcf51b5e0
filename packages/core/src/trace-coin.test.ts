import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeReading } from "./compute-reading.ts";
import { parseDay } from "./day.ts";
import { classifyAssets } from "./exclusion/classify-assets.ts";
import type { Classification } from "./exclusion/exclusion-match.ts";
import type { MarketMatrix } from "./market-matrix.ts";
import { methodologyOf } from "./methodology.ts";
import type { Methodology } from "./methodology.ts";
import { arbitraryMarket } from "./testing/arbitrary-market.ts";
import { smallClassification, smallMarket } from "./testing/small-market.ts";
import { traceCoin } from "./trace-coin.ts";
import type { CoinDay } from "./trace-coin.ts";

const methodology: Methodology = { ...methodologyOf("top2-7d"), minimumConstituents: 1 };

function trace(
  matrix: MarketMatrix,
  classification: Classification,
  id: string,
  by = methodology,
): readonly CoinDay[] {
  return traceCoin({
    matrix,
    classification,
    methodology: by,
    column: matrix.assets.findIndex((asset) => asset.id === id),
    firstDay: matrix.firstDay,
    lastDay: matrix.firstDay + matrix.dayCount - 1,
    windowsDays: [7],
  });
}

describe("a coin day by day, by hand", () => {
  const matrix = smallMarket("2024-01-01", 9, [
    { id: "bitcoin", supply: 100, prices: { 0: 100, 1: 100, 7: 110, 8: 100 } },
    { id: "tether", supply: 90, prices: { 0: 1, 1: 1, 7: 1.01, 8: 1 } },
    { id: "ether", supply: 50, prices: { 0: 10, 1: 10, 7: 12, 8: 9 } },
    { id: "ripple", supply: 40, prices: { 0: 10, 1: 10.1, 7: 10, 8: 10.5 } },
    { id: "newcomer", supply: 20, prices: { 7: 10, 8: 20 } },
    { id: "small", supply: 1, prices: { 0: 1, 7: 5, 8: 6 } },
  ]);
  const classification = smallClassification(matrix, { tether: "stablecoin" });
  const of = (id: string): readonly unknown[] =>
    trace(matrix, classification, id)
      .slice(-2)
      .map(({ day, rank, standing }) => [day, rank, standing?.standing, standing?.rule]);

  test.each([
    ["bitcoin", [1, "benchmark", null], [1, "benchmark", null]],
    ["ether", [2, "outperformed", null], [2, "underperformed", null]],
    ["ripple", [3, "underperformed", null], [3, "outperformed", null]],
    ["newcomer", [4, "below-cut", null], [4, "below-cut", null]],
    ["tether", [5, "excluded", "stablecoin"], [5, "excluded", "stablecoin"]],
    ["small", [6, "below-cut", null], [6, "below-cut", null]],
  ])("%s", (id, first, second) => {
    expect(of(id)).toEqual([
      ["2024-01-08", ...first],
      ["2024-01-09", ...second],
    ]);
  });

  test("a coin without history is passed over where there is room for it", () => {
    const [first] = trace(matrix, classification, "newcomer", { ...methodology, size: 3 });
    expect(first?.standing).toEqual({ standing: "passed-over", rule: "no-history" });
  });

  test("the first days have no reading, the days between no observation", () => {
    const days = trace(matrix, classification, "ether");
    expect(days.map(({ day }) => day)).toEqual(["2024-01-01", "2024-01-02", "2024-01-08", "2024-01-09"]);
    expect(days[0]).toEqual({
      day: "2024-01-01",
      rank: 2,
      price: 10,
      marketCap: 500,
      standing: null,
      returnsOverBenchmark: [null],
    });
  });

  test("returns are held against Bitcoin's", () => {
    const [, , third, fourth] = trace(matrix, classification, "ether");
    expect(third?.returnsOverBenchmark[0]).toBeCloseTo(0.2 - 0.1, 12);
    expect(fourth?.returnsOverBenchmark[0]).toBeCloseTo(-0.1 - 0, 12);
    expect(trace(matrix, classification, "bitcoin")[2]?.returnsOverBenchmark).toEqual([0]);
  });

  test("a range is cut to the market", () => {
    const [only, ...others] = traceCoin({
      matrix,
      classification,
      methodology,
      column: 2,
      firstDay: parseDay("2024-01-09"),
      lastDay: parseDay("2099-01-01"),
      windowsDays: [],
    });
    expect([only?.day, others]).toEqual(["2024-01-09", []]);
  });
});

test.each<Partial<Methodology>>([
  {},
  { historyPolicy: "strict" },
  { match: { kind: "nearest", toleranceDays: 2 } },
])("it says of every coin and day what the reading says: %j", (rest) => {
  const by: Methodology = { ...methodologyOf("top4-7d"), ...rest };
  fc.assert(
    fc.property(arbitraryMarket(), (matrix) => {
      const classification = classifyAssets(matrix);
      const readings = Array.from({ length: matrix.dayCount }, (_, row) =>
        computeReading({
          matrix,
          classification,
          methodology: by,
          day: matrix.firstDay + row,
          digest: () => "",
        }),
      );
      const byDay = new Map(readings.map((reading) => [reading.day, reading]));
      for (const { id } of matrix.assets) {
        for (const { day, rank, returnsOverBenchmark, standing } of trace(matrix, classification, id, by)) {
          const reading = byDay.get(day);
          const counted = reading?.constituents.find((coin) => coin.id === id);
          const passed = [...(reading?.passedOver ?? []), ...(reading?.missing ?? [])].find(
            (coin) => coin.id === id,
          );
          const excluded = reading?.excluded.find((coin) => coin.id === id);
          if (reading?.benchmark === null) expect(standing).toBeNull();
          const isCounted = standing?.standing === "outperformed" || standing?.standing === "underperformed";
          expect(isCounted).toBe(counted !== undefined);
          if (counted !== undefined) {
            expect([rank, standing?.standing === "outperformed", returnsOverBenchmark[0]]).toEqual([
              counted.rank,
              counted.outperformed,
              counted.returnOverBenchmark,
            ]);
          }
          expect(standing?.standing === "passed-over").toBe(passed !== undefined);
          if (passed !== undefined) expect([rank, standing?.rule]).toEqual([passed.rank, passed.reason]);
          if (excluded !== undefined && excluded.rule !== "benchmark") {
            expect([rank, standing?.rule]).toEqual([excluded.rank, excluded.rule]);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});
