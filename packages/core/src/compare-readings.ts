import type { Constituent, PassedOverReason, Reading } from "./reading.ts";
import type { ExclusionRule } from "./exclusion/exclusion-rule.ts";

/** Why a coin counts on one day alone: it was out by a rule, could not be measured, or lay below the cut. */
export type AbsenceReason = ExclusionRule | PassedOverReason | "below-cut";

/** A coin's part in a reading. */
export interface CoinPart {
  readonly rank: number;
  readonly return: number;
  readonly returnOverBenchmark: number;
  readonly outperformed: boolean;
}

/** A coin that counts on at least one of two days. */
export interface ComparedCoin {
  readonly id: string;
  readonly symbol: string;
  readonly name: string | null;
  /** Null: it does not count then. */
  readonly before: CoinPart | null;
  readonly after: CoinPart | null;
  /** What became of it: crossed Bitcoin's return upwards or downwards, came in, went out, or none of these. */
  readonly change: "began" | "ceased" | "entered" | "left" | "none";
  /** Why it does not count on the other day; null where it counts on both. */
  readonly absence: AbsenceReason | null;
}

/**
 * Two readings coin by coin, by rank of the later one, then of the earlier. They may be of any two days and of any order,
 * of one variant or of two.
 */
export function compareReadings(before: Reading, after: Reading): readonly ComparedCoin[] {
  const earlier = new Map(before.constituents.map((coin) => [coin.id, coin]));
  const later = new Map(after.constituents.map((coin) => [coin.id, coin]));
  const both = after.constituents.map((coin) =>
    compareCoin(earlier.get(coin.id) ?? null, coin, before, after),
  );
  const gone = before.constituents
    .filter(({ id }) => !later.has(id))
    .map((coin) => compareCoin(coin, null, before, after));
  return [...both, ...gone];
}

function compareCoin(
  earlier: Constituent | null,
  later: Constituent | null,
  before: Reading,
  after: Reading,
): ComparedCoin {
  const { id, symbol, name } = later ?? earlier ?? { id: "", symbol: "", name: null };
  return {
    id,
    symbol,
    name,
    before: earlier === null ? null : partOf(earlier),
    after: later === null ? null : partOf(later),
    change: changeOf(earlier, later),
    absence: earlier === null ? absenceFrom(before, id) : later === null ? absenceFrom(after, id) : null,
  };
}

function partOf({ rank, return: own, returnOverBenchmark, outperformed }: Constituent): CoinPart {
  return { rank, return: own, returnOverBenchmark, outperformed };
}

function changeOf(earlier: Constituent | null, later: Constituent | null): ComparedCoin["change"] {
  if (earlier === null) return "entered";
  if (later === null) return "left";
  if (earlier.outperformed === later.outperformed) return "none";
  return later.outperformed ? "began" : "ceased";
}

function absenceFrom({ excluded, passedOver, missing }: Reading, id: string): AbsenceReason {
  const rule = excluded.find((coin) => coin.id === id)?.rule;
  const reason = [...passedOver, ...missing].find((coin) => coin.id === id)?.reason;
  return rule ?? reason ?? "below-cut";
}
