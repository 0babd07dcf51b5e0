import { formatDay } from "./day.ts";
import { isCellObserved } from "./match-observation.ts";
import type { MarketMatrix } from "./market-matrix.ts";

/** Days without an observation between two that have one; ISO days, both inclusive. */
export interface MarketGap {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly days: number;
}

/** How often a market was observed. */
export interface MarketCadence {
  /** By the distance that most observed days have to the one before: a day, a week, a month, or none of these. */
  readonly cadence: "daily" | "weekly" | "monthly" | "irregular";
  readonly observedDays: number;
  /** Distances longer than the cadence, oldest first; of an irregular market none is known to be one. */
  readonly gaps: readonly MarketGap[];
}

/** The longest distance in days that still belongs to a cadence. */
const LONGEST = { daily: 1, weekly: 7, monthly: 31, irregular: Number.POSITIVE_INFINITY } as const;

/** Tells from the days on which Bitcoin has a price how often a market was observed, and where it was not. */
export function measureCadence({
  price,
  assets,
  benchmark,
  dayCount,
  firstDay,
}: MarketMatrix): MarketCadence {
  const rows: number[] = [];
  for (let row = 0; row < dayCount; row += 1) {
    if (isCellObserved(price, row * assets.length + benchmark)) rows.push(row);
  }
  const distances = rows.slice(1).map((row, index) => row - (rows[index] ?? row));
  const median = distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 1;
  const cadence = cadenceOf(median);
  const gaps = rows.slice(1).flatMap((row, index): readonly MarketGap[] => {
    const before = rows[index] ?? row;
    if (row - before <= LONGEST[cadence]) return [];
    return [
      {
        firstDay: formatDay(firstDay + before + 1),
        lastDay: formatDay(firstDay + row - 1),
        days: row - before - 1,
      },
    ];
  });
  return { cadence, observedDays: rows.length, gaps };
}

function cadenceOf(medianDays: number): MarketCadence["cadence"] {
  if (medianDays === 1) return "daily";
  if (medianDays >= 6 && medianDays <= 7) return "weekly";
  return medianDays >= 28 && medianDays <= 31 ? "monthly" : "irregular";
}
