import type { Signal, Signals } from "@altseason/contract";

/** One horizon of a record. */
export type HorizonRecord = Signal["record"]["horizons"][number];

/** What keeps a record from being more than weak: too few cases, an unclear median, or hits as on any day. */
export type Weakness = "few" | "unclear" | "ordinary";

/** The first thing that is wrong with a weak record; null for a better one. */
export function findWeakness(
  { verdict, independentCases, interval, baseMedianExcess }: HorizonRecord,
  expects: Signal["expects"],
  { moderate }: Signals["method"],
): Weakness | null {
  if (verdict !== "weak") return null;
  if (independentCases < moderate.independentCases || interval === null) return "few";
  const base = baseMedianExcess ?? 0;
  const isClear =
    expects === "altcoins" ? interval.low > Math.max(0, base) : interval.high < Math.min(0, base);
  return isClear ? "ordinary" : "unclear";
}
