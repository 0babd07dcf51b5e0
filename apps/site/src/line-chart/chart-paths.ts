import { area, line } from "d3-shape";
import { isGap } from "./chart-days.ts";

/** A day's place in units of the drawing: from the left, and from the top, null where it has no value. */
export interface PathPoint {
  readonly day: string;
  readonly left: number;
  readonly top: number | null;
}

/** A part of a stacked area: its lower and its upper edge. */
export interface BandPoint extends PathPoint {
  readonly base: number;
}

/** A line through the points; it breaks where a value or days are missing, a lone point is a dot. */
export function linePath(points: readonly PathPoint[], stepDays: number): string {
  const draw = line<PathPoint & { readonly top: number }>(
    ({ left }) => left,
    ({ top }) => top,
  ).digits(1);
  return runsOf(points, stepDays)
    .map((run) => draw(run) ?? "")
    .join("");
}

/** The area between two edges; it breaks where days are missing. */
export function bandPath(points: readonly BandPoint[], stepDays: number): string {
  const draw = area<BandPoint & { readonly top: number }>(
    ({ left }) => left,
    ({ base }) => base,
    ({ top }) => top,
  ).digits(1);
  return runsOf(points, stepDays)
    .map((run) => draw(run) ?? "")
    .join("");
}

function runsOf<Point extends PathPoint>(
  points: readonly Point[],
  stepDays: number,
): readonly (readonly (Point & { readonly top: number })[])[] {
  const runs: (Point & { readonly top: number })[][] = [];
  let previous: string | null = null;
  for (const point of points) {
    if (!hasTop(point)) {
      previous = null;
      continue;
    }
    const run = runs.at(-1);
    if (run === undefined || previous === null || isGap(previous, point.day, stepDays)) runs.push([point]);
    else run.push(point);
    previous = point.day;
  }
  return runs;
}

function hasTop<Point extends PathPoint>(point: Point): point is Point & { readonly top: number } {
  return point.top !== null;
}
