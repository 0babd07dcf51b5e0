import { isIsoDay } from "../day/day-path.ts";
import { comparePath } from "./compare-path.ts";

/** What a form for two days sends. */
export interface ChosenDays {
  readonly a: string;
  readonly b: string;
  readonly variant: string;
}

/** What the data hold; null where that can't be known now. */
export interface DaysHeld {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly defaultVariant: string;
  readonly variants: readonly string[];
}

/** Address of the page for chosen days, the earlier first, or of the page that says what is wrong with them. */
export function addressOfDays({ a, b, variant: asked }: ChosenDays, held: DaysHeld | null): string {
  if (!isIsoDay(a) || !isIsoDay(b)) return "/compare/not-a-day";
  if (a === b) return "/compare/same-day";
  const [before, after] = a < b ? [a, b] : [b, a];
  if (held === null) return `/compare/${before}/${after}`;
  if (before < held.firstDay || after > held.lastDay) return "/compare/out-of-range";
  const variant = held.variants.includes(asked) ? asked : held.defaultVariant;
  return comparePath({ before, after, variant }, held.defaultVariant);
}
