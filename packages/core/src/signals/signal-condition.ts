import type { MarketTrack } from "./market-track.ts";
import type { SignalRule } from "./signal-rule.ts";

/** Of the days of an average, how many may be missing. */
const MOST_MISSING = 0.25;

/** Whether a rule holds at the close of each day row; null where a number that it needs is missing. */
export function holdsByDay(track: MarketTrack, rule: SignalRule): readonly (boolean | null)[] {
  const average = rule.bitcoin === null ? null : trailingMean(track.bitcoin, rule.bitcoin.averageDays);
  return Array.from({ length: track.dayCount }, (_, row) => {
    const parts = new Set([
      isWithin(track, rule, row),
      hasChanged(track, rule, row),
      isOnSide(track, rule, average, row),
    ]);
    if (parts.has(false)) return false;
    return parts.has(null) ? null : true;
  });
}

function isWithin({ value }: MarketTrack, { valueFrom, valueTo }: SignalRule, row: number): boolean | null {
  const now = value[row] ?? Number.NaN;
  return Number.isNaN(now) ? null : now >= valueFrom && now <= valueTo;
}

function hasChanged({ value }: MarketTrack, { change }: SignalRule, row: number): boolean | null {
  if (change === null) return true;
  const moved = (value[row] ?? Number.NaN) - (value[row - change.days] ?? Number.NaN);
  if (Number.isNaN(moved)) return null;
  return change.points >= 0 ? moved >= change.points : moved <= change.points;
}

function isOnSide(
  track: MarketTrack,
  { bitcoin }: SignalRule,
  average: Float64Array | null,
  row: number,
): boolean | null {
  if (bitcoin === null) return true;
  const lead = (track.bitcoin[row] ?? Number.NaN) - (average?.[row] ?? Number.NaN);
  if (Number.isNaN(lead)) return null;
  return bitcoin.side === "above" ? lead > 0 : lead < 0;
}

/** Mean of the last `days` cells up to each row, without the missing ones; NaN where too many are missing. */
function trailingMean(cells: Float64Array, days: number): Float64Array {
  const means = new Float64Array(cells.length).fill(Number.NaN);
  for (let row = 0; row < cells.length; row += 1) {
    let sum = 0;
    let known = 0;
    for (let at = Math.max(0, row - days + 1); at <= row; at += 1) {
      const cell = cells[at] ?? Number.NaN;
      if (Number.isNaN(cell)) continue;
      sum += cell;
      known += 1;
    }
    if (known >= days * (1 - MOST_MISSING)) means[row] = sum / known;
  }
  return means;
}
