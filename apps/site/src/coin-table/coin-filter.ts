import type { CoinRow } from "./coin-row.ts";

/** Which coins are listed, by their part in the index. */
export const STANDING_FILTERS = ["index", "beat", "lost", "out", "new", "all"] as const;

/** One of them. */
export type StandingFilter = (typeof STANDING_FILTERS)[number];

const STANDINGS: Readonly<Record<StandingFilter, readonly CoinRow["standing"][]>> = {
  index: ["outperformed", "underperformed", "benchmark"],
  beat: ["outperformed", "benchmark"],
  lost: ["underperformed", "benchmark"],
  out: ["excluded"],
  new: ["passed-over"],
  all: ["outperformed", "underperformed", "benchmark", "excluded", "passed-over", "below-cut"],
};

/** Whether a coin belongs to a filter; Bitcoin's line stays beside those it is held against. */
export function hasStanding(row: Pick<CoinRow, "standing">, filter: StandingFilter): boolean {
  return STANDINGS[filter].includes(row.standing);
}

/** How many coins each filter lists, Bitcoin apart. */
export function countStandings(
  rows: readonly Pick<CoinRow, "standing">[],
): Readonly<Record<StandingFilter, number>> {
  const counted = (filter: StandingFilter): number =>
    rows.filter((row) => row.standing !== "benchmark" && hasStanding(row, filter)).length;
  return {
    index: counted("index"),
    beat: counted("beat"),
    lost: counted("lost"),
    out: counted("out"),
    new: counted("new"),
    all: rows.length,
  };
}
