import type { DataLabel } from "@altseason/contract";
import type { DataSetWish } from "./choose-data-set.ts";

/** What a process shows when it has just started. */
export interface StartState {
  /** Null: nothing yet. */
  readonly label: DataLabel | null;
  readonly wish: DataSetWish;
  /** Whether this start made the first market there is. */
  readonly isFirst: boolean;
}

/**
 * Whether a process that has just started should refresh at once rather than when the schedule says: nothing is shown, or
 * something stale, or not what was asked for; the first listing, which is short; or a simulated market that nobody asked
 * for, unless the real one has been tried a moment ago.
 */
export function isRefreshDue({ label, wish, isFirst }: StartState): boolean {
  if (label === null || label.stale) return true;
  if (wish.dataSetId !== null) return false;
  if (wish.provider !== null) return label.dataSet !== wish.provider;
  return label.kind === (isFirst ? "live" : "simulated");
}
