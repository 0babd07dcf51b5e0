import {
  METHODOLOGIES,
  classifyAssets,
  computeDominance,
  computeHistory,
  computeReading,
} from "@altseason/core";
import type {
  Classification,
  DataSet,
  DayNumber,
  DayOrigin,
  DominancePoint,
  MarketMatrix,
  Methodology,
  OperatorOverride,
  Reading,
  TextDigest,
  VariantHistory,
} from "@altseason/core";
import { createBoundedCache } from "../ready/bounded-cache.ts";

/** Everything that is told of one state of the market data. It never changes; new data make a new one. */
export interface Publication {
  readonly dataSet: DataSet;
  /** Counts up with each change of the data set's numbers, alike on every instance. */
  readonly version: number;
  readonly matrix: MarketMatrix;
  readonly classification: Classification;
  /** The newest day with an observation. */
  readonly lastDay: DayNumber;
  /** How the numbers of the newest day came about. */
  readonly lastOrigin: DayOrigin;
  /** When the newest numbers were observed, in milliseconds since the epoch. */
  readonly observedAt: number;
  /** History of a variant; published ones are there from the start, others are computed when first asked for. */
  historyOf(methodology: Methodology): VariantHistory;
  /** Whether {@link historyOf} answers without computing. */
  hasHistory(methodology: Methodology): boolean;
  /** The reading of a day with its evidence. */
  readingOn(methodology: Methodology, day: DayNumber): Reading;
  dominance(): readonly DominancePoint[];
}

/** What a publication is made of. */
export interface PublicationInput {
  readonly dataSet: DataSet;
  readonly version: number;
  readonly matrix: MarketMatrix;
  readonly lastOrigin: DayOrigin;
  readonly observedAt: number;
  readonly overrides?: readonly OperatorOverride[];
  readonly digest: TextDigest;
}

const MAX_OTHER_HISTORIES = 32;
const MAX_READINGS = 128;

/**
 * Classifies the coins and computes the histories of all published variants.
 * @throws {RangeError} when the matrix holds no observation
 */
export function createPublication(input: PublicationInput): Publication {
  const { dataSet, version, matrix, lastOrigin, observedAt, overrides = [], digest } = input;
  const classification = classifyAssets(matrix, { overrides });
  const published = new Map(
    computeHistory(matrix, classification, METHODOLOGIES).map((history) => [history.methodology.id, history]),
  );
  const others = createBoundedCache<VariantHistory>(MAX_OTHER_HISTORIES, () => 1);
  const readings = createBoundedCache<Reading>(MAX_READINGS, () => 1);
  let dominance: readonly DominancePoint[] | null = null;

  return {
    dataSet,
    version,
    matrix,
    classification,
    lastDay: findLastDay(matrix),
    lastOrigin,
    observedAt,
    hasHistory: ({ id }) => published.has(id) || others.get(id) !== undefined,
    historyOf(methodology) {
      const known = published.get(methodology.id) ?? others.get(methodology.id);
      if (known !== undefined) return known;
      const [history] = computeHistory(matrix, classification, [methodology]);
      if (history === undefined) throw new RangeError("histories: expected one, got none");
      others.set(methodology.id, history);
      return history;
    },
    readingOn(methodology, day) {
      const key = `${methodology.id} ${day}`;
      const known = readings.get(key);
      if (known !== undefined) return known;
      const reading = computeReading({ matrix, classification, methodology, day, digest });
      readings.set(key, reading);
      return reading;
    },
    dominance() {
      dominance ??= computeDominance(matrix, classification);
      return dominance;
    },
  };
}

function findLastDay({ price, assets, dayCount, firstDay }: MarketMatrix): DayNumber {
  const stride = assets.length;
  for (let row = dayCount - 1; row >= 0; row -= 1) {
    if (price.subarray(row * stride, (row + 1) * stride).some((value) => value > 0)) return firstDay + row;
  }
  throw new RangeError("matrix: expected at least one observation, got none");
}
