import type { History } from "@altseason/contract";
import { historyPoints } from "@altseason/core";
import type { Methodology } from "@altseason/core";
import type { Publication } from "../publication/publication.ts";
import { formatCursor, takePage } from "./page.ts";
import type { Unlabelled } from "./unlabelled.ts";

/** Which days of a series are wanted. ISO days, both ends included; `start` is where a cursor points. */
export interface SeriesRange {
  readonly from: string | null;
  readonly to: string | null;
  readonly start: string | null;
  readonly limit: number;
}

/** A variant's days that have a value, oldest first. */
export function describeHistory(
  publication: Publication,
  methodology: Methodology,
  range: SeriesRange,
): Unlabelled<History> {
  const { items, next } = takePage(
    withinRange(historyPoints(publication.historyOf(methodology)), range),
    range.limit,
  );
  return {
    variant: methodology.id,
    from: range.from,
    to: range.to,
    points: items,
    nextCursor: next === null ? null : formatCursor(next.day),
    methodology: { id: methodology.id, version: methodology.version },
  };
}

/** The points of a range; ISO days compare as text. */
export function withinRange<Point extends { readonly day: string }>(
  points: readonly Point[],
  { from, to, start }: SeriesRange,
): readonly Point[] {
  return points.filter(
    ({ day }) =>
      (from === null || day >= from) && (to === null || day <= to) && (start === null || day >= start),
  );
}
