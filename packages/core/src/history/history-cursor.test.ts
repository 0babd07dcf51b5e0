import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeReading } from "../compute-reading.ts";
import type { Classification, ExclusionMatch } from "../exclusion/exclusion-match.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import { EXCLUSION_RULES } from "../exclusion/exclusion-rule.ts";
import type { Methodology } from "../methodology.ts";
import { arbitraryMarket } from "../testing/arbitrary-market.ts";
import { referenceIndex } from "../testing/reference-index.ts";
import { computeHistory, createHistoryCursor } from "./history-cursor.ts";

interface Span {
  readonly column: number;
  readonly from: number;
  readonly until: number;
}

const spans = fc.array(
  fc.record({ column: fc.integer({ min: 1, max: 23 }), from: fc.nat(45), until: fc.nat(45) }),
  { maxLength: 8 },
);

const methodologies: fc.Arbitrary<Methodology> = fc
  .record({
    size: fc.integer({ min: 1, max: 20 }),
    windowDays: fc.integer({ min: 4, max: 20 }),
    kind: fc.constantFrom("carry" as const, "nearest" as const),
    toleranceDays: fc.integer({ min: 0, max: 3 }),
    historyPolicy: fc.constantFrom("backfill" as const, "strict" as const),
    staleAfterDays: fc.integer({ min: 2, max: 7 }),
  })
  .map(({ kind, toleranceDays, ...rest }) => ({
    id: "any",
    version: "0",
    minimumConstituents: Math.ceil(rest.size / 2),
    excludedRules: EXCLUSION_RULES,
    match: { kind, toleranceDays },
    ...rest,
  }));

function classify(matrix: MarketMatrix, excluded: readonly Span[]): Classification {
  const match = (
    rule: ExclusionMatch["rule"],
    from: number | null,
    until: number | null,
  ): ExclusionMatch => ({
    rule,
    basis: "curated",
    strength: "strong",
    evidence: "test",
    from,
    until,
  });
  return {
    version: "test",
    included: new Map(),
    matches: matrix.assets.map((_, column) => [
      ...(column === matrix.benchmark ? [match("benchmark", null, null)] : []),
      ...excluded
        .filter((span) => span.column === column && span.from < span.until)
        .map(({ from, until }) => match("wrapped", matrix.firstDay + from, matrix.firstDay + until)),
    ]),
  };
}

const isExcludedBy =
  (matrix: MarketMatrix, excluded: readonly Span[]) =>
  (column: number, row: number): boolean =>
    column === matrix.benchmark ||
    excluded.some((span) => span.column === column && row >= span.from && row < span.until);

describe("computeHistory", () => {
  test("it equals the reference on random markets with gaps, births, deaths, ties and garbage", () => {
    fc.assert(
      fc.property(
        arbitraryMarket(),
        spans,
        fc.array(methodologies, { minLength: 1, maxLength: 5 }),
        (matrix, excluded, variants) => {
          const histories = computeHistory(matrix, classify(matrix, excluded), variants);
          for (const { methodology, ...history } of histories) {
            for (let row = 0; row < matrix.dayCount; row += 1) {
              const expected = referenceIndex(matrix, isExcludedBy(matrix, excluded), methodology, row);
              const got = {
                outperformers: history.outperformers[row],
                constituents: history.constituents[row],
                passedOver: history.passedOver[row],
              };
              expect(got, `row ${row} of ${JSON.stringify(methodology)}`).toEqual(expected);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test("it equals the readings, day by day", () => {
    fc.assert(
      fc.property(arbitraryMarket(), spans, methodologies, (matrix, excluded, methodology) => {
        const classification = classify(matrix, excluded);
        const [history] = computeHistory(matrix, classification, [methodology]);
        for (let row = 0; row < matrix.dayCount; row += 1) {
          const day = matrix.firstDay + row;
          const reading = computeReading({ matrix, classification, methodology, day, digest: () => "" });
          expect(history?.constituents[row]).toBe(reading.constituentCount);
          expect(history?.outperformers[row]).toBe(reading.outperformers);
          expect(history?.passedOver[row]).toBe(reading.passedOver.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("variants computed together equal variants computed alone", () => {
    fc.assert(
      fc.property(
        arbitraryMarket(),
        spans,
        fc.array(methodologies, { minLength: 2, maxLength: 6 }),
        (matrix, excluded, variants) => {
          const classification = classify(matrix, excluded);
          const alone = variants.flatMap((variant) => computeHistory(matrix, classification, [variant]));
          expect(computeHistory(matrix, classification, variants)).toEqual(alone);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("a day appended to a cursor equals the same day of a whole history", () => {
    fc.assert(
      fc.property(arbitraryMarket(), methodologies, (matrix, methodology) => {
        const classification = classify(matrix, []);
        const cursor = createHistoryCursor(matrix, classification, [methodology]);
        for (let row = 0; row < matrix.dayCount; row += 1) cursor.appendDay();
        expect(cursor.histories).toEqual(computeHistory(matrix, classification, [methodology]));
        expect(() => cursor.appendDay()).toThrow(RangeError);
      }),
      { numRuns: 50 },
    );
  });
});
