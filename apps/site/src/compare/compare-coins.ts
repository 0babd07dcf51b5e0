import type { ReadingBody } from "@altseason/contract";

type Reading = Pick<ReadingBody, "constituents" | "missing" | "excluded" | "passedOver">;

/** Why a coin did not count on a day. */
export type Absence =
  | { readonly kind: "excluded"; readonly rule: string; readonly evidence: string }
  | { readonly kind: "passed-over"; readonly reason: ReadingBody["passedOver"][number]["reason"] }
  /** Smaller than the smallest that counted, or not in the data. */
  | { readonly kind: "too-small" };

/** A coin's part in a day's reading. */
export interface CoinSide {
  readonly rank: number;
  /** Return over Bitcoin's as a fraction; null: it counts as not beating Bitcoin, without a return to measure. */
  readonly lead: number | null;
  readonly beat: boolean;
}

/** A coin that counted on one of two days at least. Where it did not, why. */
export interface ComparedCoin {
  readonly id: string;
  readonly label: string;
  readonly before: CoinSide | Absence;
  readonly after: CoinSide | Absence;
}

/** Two days' coins: all of them, and those whose part changed. */
export interface CoinComparison {
  /** Best on the second day first; then those that did not count there. */
  readonly all: readonly ComparedCoin[];
  readonly movedAhead: readonly ComparedCoin[];
  readonly fellBehind: readonly ComparedCoin[];
  readonly entered: readonly ComparedCoin[];
  readonly left: readonly ComparedCoin[];
}

/** Holds the coins of two readings of one variant side by side. */
export function compareCoins(before: Reading, after: Reading): CoinComparison {
  const sides = [sidesOf(before), sidesOf(after)] as const;
  const labels = new Map([...labelsOf(before), ...labelsOf(after)]);
  const ids = [...new Set(sides.flatMap((side) => [...side.keys()]))];
  const all = ids
    .map((id) => ({
      id,
      label: labels.get(id) ?? id,
      before: sides[0].get(id) ?? absenceOf(before, id),
      after: sides[1].get(id) ?? absenceOf(after, id),
    }))
    .toSorted((a, b) => heightOf(b.after) - heightOf(a.after) || heightOf(b.before) - heightOf(a.before));
  const crossed = all.filter(
    (coin) => didCount(coin.before) && didCount(coin.after) && coin.before.beat !== coin.after.beat,
  );
  return {
    all,
    movedAhead: crossed.filter(({ after: side }) => didCount(side) && side.beat),
    fellBehind: crossed.filter(({ after: side }) => didCount(side) && !side.beat),
    entered: all.filter((coin) => !didCount(coin.before)),
    left: all.filter((coin) => !didCount(coin.after)),
  };
}

/** Whether a coin counted on that day. */
export function didCount(side: CoinSide | Absence): side is CoinSide {
  return "beat" in side;
}

function sidesOf({ constituents, missing }: Reading): ReadonlyMap<string, CoinSide> {
  return new Map([
    ...constituents.map(({ id, rank, returnOverBenchmark: lead, outperformed: beat }): [string, CoinSide] => [
      id,
      { rank, lead, beat },
    ]),
    ...missing.map(({ id, rank }): [string, CoinSide] => [id, { rank, lead: null, beat: false }]),
  ]);
}

function labelsOf({ constituents, missing }: Reading): readonly (readonly [string, string])[] {
  return [...constituents, ...missing].map(({ id, name, symbol }) => [id, name ?? symbol.toUpperCase()]);
}

function absenceOf({ excluded, passedOver }: Reading, id: string): Absence {
  const exclusion = excluded.find((coin) => coin.id === id);
  if (exclusion !== undefined) {
    return { kind: "excluded", rule: exclusion.rule, evidence: exclusion.evidence };
  }
  const passed = passedOver.find((coin) => coin.id === id);
  return passed === undefined ? { kind: "too-small" } : { kind: "passed-over", reason: passed.reason };
}

function heightOf(side: CoinSide | Absence): number {
  return didCount(side) ? (side.lead ?? Number.MIN_SAFE_INTEGER) : 2 * Number.MIN_SAFE_INTEGER;
}
