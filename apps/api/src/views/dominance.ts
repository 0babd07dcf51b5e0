import type { Dominance } from "@altseason/contract";
import type { Publication } from "../publication/publication.ts";
import { withinRange } from "./history.ts";
import type { SeriesRange } from "./history.ts";
import { formatCursor, takePage } from "./page.ts";
import type { Unlabelled } from "./unlabelled.ts";

/** How the market's value was split, day by day, oldest first. */
export function describeDominance(publication: Publication, range: SeriesRange): Unlabelled<Dominance> {
  const { items, next } = takePage(withinRange(publication.dominance(), range), range.limit);
  return {
    from: range.from,
    to: range.to,
    points: items,
    nextCursor: next === null ? null : formatCursor(next.day),
  };
}
