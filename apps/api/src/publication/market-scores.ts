import { measureScores } from "@altseason/core";
import type { MarketScores, Methodology } from "@altseason/core";
import { createBoundedCache } from "../ready/bounded-cache.ts";
import type { BoundedCache } from "../ready/bounded-cache.ts";
import type { Publication } from "./publication.ts";

const MOST_KEPT = 16;

/** Null: the data have no day to score. */
interface Kept {
  readonly scores: MarketScores | null;
}

const byPublication = new WeakMap<Publication, BoundedCache<Kept>>();

/** Scores of the newest day and their record, made when first asked for and kept for as long as the publication. */
export function marketScores(publication: Publication, methodology: Methodology): MarketScores | null {
  const kept = byPublication.get(publication) ?? createBoundedCache<Kept>(MOST_KEPT, () => 1);
  byPublication.set(publication, kept);
  // Neither the size of an index nor anything else of its methodology changes a score.
  const { windowDays, excludedRules, match, staleAfterDays } = methodology;
  const key = JSON.stringify([windowDays, excludedRules, match, staleAfterDays]);
  const known = kept.get(key);
  if (known !== undefined) return known.scores;
  const scores = measureScores(publication.matrix, publication.classification, methodology);
  kept.set(key, { scores });
  return scores;
}
