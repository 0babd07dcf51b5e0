import type { DominancePoint } from "@altseason/contract";
import type { ChartTone } from "../line-chart/chart-series.ts";

/** The parts that make up the whole market, from the lowest of the stack to the highest. */
export const DOMINANCE_PARTS: readonly {
  readonly part: keyof Pick<DominancePoint, "bitcoin" | "ethereum" | "others" | "stablecoins">;
  readonly tone: ChartTone;
}[] = [
  { part: "bitcoin", tone: "bitcoin" },
  { part: "ethereum", tone: "altcoin" },
  { part: "others", tone: "altcoin-soft" },
  { part: "stablecoins", tone: "faint" },
];
