import type { History } from "@altseason/contract";
import { scaleLinear, scaleUtc } from "d3-scale";
import { line } from "d3-shape";
import { isGap, usualStepDays } from "../line-chart/chart-days.ts";

type Point = History["points"][number];

/** Units of the drawing; it is stretched to the width of the page, its lines are not. */
export const CHART = { width: 1000, height: 300 } as const;

/** Part of the chart that words at its side take. */
const LABEL_SHARE = 0.25;
const MS_PER_DAY = 86_400_000;

/** Height of a value 0..100 from the top, in units of the drawing. */
export const valueScale: (value: number) => number = scaleLinear([0, 100], [CHART.height, 0]);

/** A place on the chart in percent of its width and height. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
}

/** Where a day's value stands. */
export function placeOf({ day, value }: Pick<Point, "day" | "value">, points: readonly Point[]): ChartPlace {
  return {
    left: round((timeScale(points)(Date.parse(day)) * 100) / CHART.width, 2),
    top: round(100 - value, 2),
  };
}

/** Path of the values; where days are missing the line breaks, a lone day is a dot. */
export function linePath(points: readonly Point[]): string {
  const x = timeScale(points);
  const draw = line<Point>(
    ({ day }) => x(Date.parse(day)),
    ({ value }) => valueScale(value),
  ).digits(1);
  return runsOf(points)
    .map((run) => draw(run) ?? "")
    .join("");
}

/** Splits points where they lie farther apart than they mostly do. */
export function runsOf<Dated extends { readonly day: string }>(
  points: readonly Dated[],
): readonly (readonly Dated[])[] {
  const stepDays = usualStepDays(points.map(({ day }) => day));
  const runs: Dated[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run === undefined || before === undefined || isGap(before.day, point.day, stepDays)) {
      runs.push([point]);
    } else run.push(point);
  }
  return runs;
}

/** Dates worth a label, with their place from the left in percent. */
export function dateTicks(points: readonly Point[], count: number): readonly { day: string; left: number }[] {
  if (points.length < 2) return points.map(({ day }) => ({ day, left: 0 }));
  const x = timeScale(points);
  return x.ticks(count).map((date) => ({
    day: date.toISOString().slice(0, 10),
    left: round((x(date) * 100) / CHART.width, 2),
  }));
}

/** The highest and the lowest point; of equals the latest. Null without points. */
export function extremesOf(points: readonly Point[]): { readonly high: Point; readonly low: Point } | null {
  const [first] = points;
  if (first === undefined) return null;
  let high = first;
  let low = first;
  for (const point of points) {
    if (point.value >= high.value) high = point;
    if (point.value <= low.value) low = point;
  }
  return { high, low };
}

/** The side on which the line keeps farther from a level, so that words there stand free. */
export function calmSide(points: readonly Point[], level: number): "left" | "right" {
  const width = Math.ceil(points.length * LABEL_SHARE);
  const distance = (part: readonly Point[]): number =>
    Math.min(...part.map(({ value }) => Math.abs(value - level)));
  return distance(points.slice(0, width)) >= distance(points.slice(-width)) ? "left" : "right";
}

function timeScale(points: readonly Point[]): ReturnType<typeof scaleUtc<number, number>> {
  const first = Date.parse(points[0]?.day ?? "1970-01-01");
  const last = Date.parse(points.at(-1)?.day ?? "1970-01-02");
  return scaleUtc([first, Math.max(last, first + MS_PER_DAY)], [0, CHART.width]);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
