/** How values of a chart are placed: straight or by their logarithm, between the lower and the upper edge. */
export interface ValuePlacing {
  readonly kind: "linear" | "log";
  readonly low: number;
  readonly high: number;
}

/** A value's place from the top in percent of the chart's height, within it. Small: it runs in the browser, too. */
export function placeFromTop(value: number, { kind, low, high }: ValuePlacing): number {
  const part =
    kind === "log"
      ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
      : (value - low) / (high - low);
  return Math.round(Math.min(1, Math.max(0, 1 - part)) * 10_000) / 100;
}

/** The days' places from the left in percent of the chart's width. */
export function placesFromLeft(days: readonly string[]): readonly number[] {
  const times = days.map((day) => Date.parse(day));
  const first = times[0] ?? 0;
  const length = Math.max((times.at(-1) ?? 0) - first, 1);
  return times.map((time) => Math.round(((time - first) * 10_000) / length) / 100);
}
