import { scaleLinear, scaleUtc } from "d3-scale";
import { placeFromTop } from "./value-place.ts";
import type { ValuePlacing } from "./value-place.ts";

/** Units of the drawing; it is stretched to the width of the page, its lines are not. */
export const CHART = { width: 1000, height: 300 } as const;

const MS_PER_DAY = 86_400_000;
const MOST_LEVELS = 6;
const LEAST_LEVELS = 3;

/** A value that gets a line across the chart, or a day that gets a label; `share` in percent from the top or left. */
export interface ChartTick<Of> {
  readonly of: Of;
  readonly share: number;
}

/** Dates worth a label. */
export function dateTicks(days: readonly string[], count: number): readonly ChartTick<string>[] {
  const [only] = days;
  if (only === undefined) return [];
  if (days.length === 1) return [{ of: only, share: 0 }];
  const scale = timeScale(days);
  return scale.ticks(count).map((date) => ({
    of: date.toISOString().slice(0, 10),
    share: Math.round(scale(date) * 100) / 100,
  }));
}

/** Values worth a line across the chart. */
export function valueLevels(placing: ValuePlacing): readonly ChartTick<number>[] {
  const { kind, low, high } = placing;
  const values = kind === "log" ? logLevels([low, high]) : scaleLinear([low, high], [0, 1]).ticks(4);
  return values.map((of) => ({ of, share: placeFromTop(of, placing) }));
}

/** The least round span that holds all values: from zero where it is linear and none is below. */
export function choosePlacing(kind: ValuePlacing["kind"], values: readonly number[]): ValuePlacing {
  const usable = kind === "log" ? values.filter((value) => value > 0) : values;
  if (usable.length === 0) return { kind, low: kind === "log" ? 1 : 0, high: kind === "log" ? 10 : 1 };
  const low = usable.reduce((least, value) => Math.min(least, value));
  const high = usable.reduce((most, value) => Math.max(most, value));
  if (kind === "log") return { kind, low: low / 1.1, high: high * 1.1 };
  const [from = 0, to = 1] = scaleLinear([Math.min(0, low), high === low ? low + 1 : high], [0, 1])
    .nice(4)
    .domain();
  return { kind, low: from, high: to };
}

/** 1, 2 and 5 of each power of ten within the domain; only the powers where that is too many, even steps where too few. */
function logLevels([low, high]: readonly [number, number]): readonly number[] {
  const powers = Array.from(
    { length: Math.floor(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 },
    (_, index) => 10 ** (Math.floor(Math.log10(low)) + index),
  );
  const within = (level: number): boolean => level >= low && level <= high;
  const all = powers.flatMap((power) => [power, 2 * power, 5 * power]).filter(within);
  if (all.length < LEAST_LEVELS) return scaleLinear([low, high], [0, 1]).ticks(LEAST_LEVELS);
  return all.length <= MOST_LEVELS ? all : powers.filter(within);
}

function timeScale(days: readonly string[]): ReturnType<typeof scaleUtc<number, number>> {
  const first = Date.parse(days[0] ?? "1970-01-01");
  const last = Date.parse(days.at(-1) ?? "1970-01-02");
  return scaleUtc([first, Math.max(last, first + MS_PER_DAY)], [0, 100]);
}
