import type { IndexChanges } from "@altseason/contract";

type Coin = IndexChanges["coins"][number];

/** The coins of two days by what became of them, the largest lead on the second day first. */
export interface ChangeGroups {
  /** All of them; those that left stand at the end. */
  readonly all: readonly Coin[];
  readonly began: readonly Coin[];
  readonly ceased: readonly Coin[];
  readonly entered: readonly Coin[];
  readonly left: readonly Coin[];
}

/** Groups them. */
export function groupChanges(coins: readonly Coin[]): ChangeGroups {
  const all = coins.toSorted(
    (a, b) => leadOf(b.after) - leadOf(a.after) || leadOf(b.before) - leadOf(a.before),
  );
  const those = (change: Coin["change"]): readonly Coin[] => all.filter((coin) => coin.change === change);
  return {
    all,
    began: those("began"),
    ceased: those("ceased"),
    entered: those("entered"),
    left: those("left"),
  };
}

function leadOf(part: Coin["before"]): number {
  return part?.returnOverBenchmark ?? Number.MIN_SAFE_INTEGER;
}
