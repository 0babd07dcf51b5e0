import type { IndexChanges } from "@altseason/contract";
import { compareReadings } from "@altseason/core";
import type { Reading } from "@altseason/core";
import type { Unlabelled } from "./unlabelled.ts";

/** Two readings of a variant side by side, coin by coin. */
export function describeChanges(before: Reading, after: Reading): Unlabelled<IndexChanges> {
  return {
    variant: after.variant,
    from: sideOf(before),
    to: sideOf(after),
    coins: [...compareReadings(before, after)],
  };
}

function sideOf(reading: Reading): IndexChanges["from"] {
  const { day, value, fraction, season, outperformers, constituentCount, benchmark, sha256 } = reading;
  return {
    day,
    value,
    fraction,
    season,
    outperformers,
    constituentCount,
    benchmarkReturn: benchmark?.return ?? null,
    sha256,
  };
}
