import { computeReading } from "@altseason/core";
import type { Constituent, Methodology, PassedOverAsset } from "@altseason/core";
import type { Publication } from "./publication.ts";

/** What every ranked coin did over a window, whether or not it may count in an index. */
export interface MarketReturns {
  /** In order of rank. */
  readonly coins: readonly (MeasuredCoin | UnmeasuredCoin)[];
}

/** A coin with both prices of the window. */
export type MeasuredCoin = Omit<Constituent, "review" | "outperformed"> & { readonly reason: null };

/** A coin that lacks one of them. */
export type UnmeasuredCoin = PassedOverAsset;

const byPublication = new WeakMap<Publication, Map<string, MarketReturns>>();

/**
 * Returns of the whole market on the newest day: a reading without a limit on size and without exclusions. Kept for as
 * long as the publication.
 */
export function marketReturns(publication: Publication, methodology: Methodology): MarketReturns {
  const known = byPublication.get(publication) ?? new Map<string, MarketReturns>();
  byPublication.set(publication, known);
  const { windowDays, match, staleAfterDays } = methodology;
  const key = `${windowDays} ${match.kind} ${match.toleranceDays} ${staleAfterDays}`;
  const found = known.get(key) ?? measureMarket(publication, methodology);
  known.set(key, found);
  return found;
}

function measureMarket(publication: Publication, methodology: Methodology): MarketReturns {
  const { matrix, classification, lastDay } = publication;
  const { constituents, passedOver } = computeReading({
    matrix,
    classification,
    methodology: { ...methodology, size: matrix.assets.length, historyPolicy: "backfill", excludedRules: [] },
    day: lastDay,
    digest: () => "",
  });
  const measured = constituents.map(({ review: _review, outperformed: _outperformed, ...coin }) => ({
    ...coin,
    reason: null,
  }));
  return { coins: [...measured, ...passedOver].toSorted((a, b) => a.rank - b.rank) };
}
