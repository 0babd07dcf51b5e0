import type { Coin } from "@altseason/contract";
import { columnsById, exclusionOn } from "@altseason/core";
import type { Methodology, PassedOverReason, Reading } from "@altseason/core";
import type { Publication } from "../publication/publication.ts";

/** A coin's part in a reading, and why. */
export type CoinStanding = Pick<Coin, "standing" | "reason" | "rule">;

const PASSED_OVER: Readonly<Record<PassedOverReason, (methodology: Methodology) => string>> = {
  "no-history": ({ windowDays }) =>
    `It has no price from ${windowDays} days before, so no return to compare.`,
  "no-price": () => "It has no price on the day.",
  stale: ({ staleAfterDays }) =>
    `Its price has stood still to the last digit for ${staleAfterDays} days or more.`,
};

/** Finds the part of any coin in the newest reading of a variant. */
export function createStandingFinder(
  publication: Publication,
  methodology: Methodology,
): (id: string) => CoinStanding {
  const reading = publication.readingOn(methodology, publication.lastDay);
  const listed = listStandings(reading, methodology);
  const columns = columnsById(publication.matrix.assets);
  return (id) => {
    const known = listed.get(id);
    if (known !== undefined) return known;
    const exclusion = exclusionOn(
      publication.classification,
      columns.get(id) ?? -1,
      publication.lastDay,
      methodology.excludedRules,
    );
    if (exclusion === null) return { standing: "below-cut", reason: null, rule: null };
    const { evidence, rule } = exclusion.first;
    return { standing: "excluded", reason: evidence, rule };
  };
}

function listStandings(reading: Reading, methodology: Methodology): ReadonlyMap<string, CoinStanding> {
  const standings = new Map<string, CoinStanding>();
  for (const { id, outperformed } of reading.constituents) {
    const standing = outperformed ? "outperformed" : "underperformed";
    standings.set(id, { standing, reason: null, rule: null });
  }
  for (const { id, rule, evidence } of reading.excluded) {
    standings.set(id, { standing: "excluded", reason: evidence, rule });
  }
  for (const { id, reason } of [...reading.passedOver, ...reading.missing]) {
    standings.set(id, { standing: "passed-over", reason: PASSED_OVER[reason](methodology), rule: reason });
  }
  if (reading.benchmark !== null) {
    standings.set(reading.benchmark.id, {
      standing: "benchmark",
      reason: "Every return is held against Bitcoin's.",
      rule: "benchmark",
    });
  }
  return standings;
}
