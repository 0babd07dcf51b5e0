import type { Signals } from "@altseason/contract";

type Phase = NonNullable<Signals["phase"]>;

/** Which way a number went, for a sentence; `none` where that isn't known. */
export type Move = "up" | "down" | "same" | "none";

/** How a change is told. */
export function moveOf(change: number | null): Move {
  if (change === null) return "none";
  if (change === 0) return "same";
  return change > 0 ? "up" : "down";
}

/** Whether Bitcoin's share went the way that the index's slope lets one expect; null where either stood still. */
export function agreementOf({ slope, dominanceDirection }: Phase): "agree" | "disagree" | null {
  const moves = new Set([slope, dominanceDirection]);
  if (moves.has(null) || moves.has("flat")) return null;
  return slope === dominanceDirection ? "disagree" : "agree";
}
