import type { DaySpan } from "./series-path.ts";

/** A date worth a label, and its place from the left in percent. */
export interface DateTick {
  readonly day: string;
  readonly left: number;
  /** The label is the year alone. */
  readonly isYear: boolean;
}

const DAYS_PER_MONTH = 30.44;
const MS_PER_DAY = 86_400_000;
const STEPS_MONTHS = [1, 2, 3, 6, 12, 24, 60];

/** First days of months, evenly apart, at most `count`. */
export function dateTicks({ first, last }: DaySpan, count: number): readonly DateTick[] {
  const months = Math.max(1, (last - first) / DAYS_PER_MONTH);
  const step = STEPS_MONTHS.find((each) => months / each <= count) ?? 120;
  const ticks: DateTick[] = [];
  const start = new Date(first * MS_PER_DAY);
  for (let month = start.getUTCFullYear() * 12; ; month += step) {
    const time = Date.UTC(Math.floor(month / 12), month % 12, 1);
    const day = time / MS_PER_DAY;
    if (day > last) return ticks;
    if (day < first) continue;
    ticks.push({
      day: new Date(time).toISOString().slice(0, 10),
      left: (100 * (day - first)) / Math.max(1, last - first),
      isYear: step >= 12,
    });
  }
}
