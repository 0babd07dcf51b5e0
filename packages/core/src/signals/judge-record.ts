import type { Interval } from "./bootstrap-median.ts";
import type { SignalRule } from "./signal-rule.ts";

/** How far a record carries. */
export type SignalVerdict = "weak" | "moderate" | "strong";

/** What a record must show to be more than weak. Rates as fractions. */
export const VERDICT_THRESHOLDS = {
  moderate: { independentCases: 8, hitRate: 0.55, hitRateOverBase: 0.05 },
  strong: { independentCases: 16, hitRate: 0.65, hitRateOverBase: 0.1 },
} as const;

/** The figures that a verdict rests on. */
export interface JudgedRecord {
  readonly independentCases: number;
  readonly hitRate: number | null;
  readonly baseHitRate: number | null;
  readonly baseMedianExcess: number | null;
  readonly interval: Interval | null;
}

/**
 * Weak unless there are enough independent cases, hits are frequent and more frequent than on any day, and the whole
 * interval of the median lies where the signal points, beyond both zero and the median of any day.
 */
export function judgeRecord(record: JudgedRecord, expects: SignalRule["expects"]): SignalVerdict {
  if (!pointsClearly(record, expects)) return "weak";
  if (passes(record, VERDICT_THRESHOLDS.strong)) return "strong";
  return passes(record, VERDICT_THRESHOLDS.moderate) ? "moderate" : "weak";
}

function pointsClearly(
  { interval, baseMedianExcess }: JudgedRecord,
  expects: SignalRule["expects"],
): boolean {
  if (interval === null || baseMedianExcess === null) return false;
  return expects === "altcoins"
    ? interval.low > Math.max(0, baseMedianExcess)
    : interval.high < Math.min(0, baseMedianExcess);
}

function passes(
  { independentCases, hitRate, baseHitRate }: JudgedRecord,
  least: { readonly independentCases: number; readonly hitRate: number; readonly hitRateOverBase: number },
): boolean {
  if (hitRate === null || baseHitRate === null) return false;
  return (
    independentCases >= least.independentCases &&
    hitRate >= least.hitRate &&
    hitRate - baseHitRate >= least.hitRateOverBase
  );
}

const ORDER: readonly SignalVerdict[] = ["weak", "moderate", "strong"];

/** The weakest of some verdicts: a signal is no better than at its worst horizon. */
export function weakestOf(verdicts: readonly SignalVerdict[]): SignalVerdict {
  return ORDER.find((verdict) => verdicts.includes(verdict)) ?? "weak";
}
