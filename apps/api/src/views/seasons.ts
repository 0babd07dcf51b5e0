import type { Seasons } from "@altseason/contract";
import { findSeasons, historyPoints, measureSeason, parseDay } from "@altseason/core";
import type { Methodology } from "@altseason/core";
import type { Publication } from "../publication/publication.ts";
import type { Unlabelled } from "./unlabelled.ts";

/** All seasons of a variant, oldest first, with what altcoins and Bitcoin did in them. */
export function describeSeasons(publication: Publication, methodology: Methodology): Unlabelled<Seasons> {
  const runs = findSeasons(historyPoints(publication.historyOf(methodology)));
  return {
    variant: methodology.id,
    seasons: runs.map((run) => {
      const { constituents } = publication.readingOn(methodology, parseDay(run.firstDay));
      const ids = constituents.map(({ id }) => id);
      return { ...run, ...measureSeason(publication.matrix, run, ids) };
    }),
  };
}
