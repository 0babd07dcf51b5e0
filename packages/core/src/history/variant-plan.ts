import type { Methodology } from "../methodology.ts";

/** Variants that share a walk down the ranking: they differ in size alone. Smallest first. */
export interface WindowPlan {
  readonly windowDays: number;
  /** Index into the methodologies asked for, and how many constituents that one takes. */
  readonly cuts: readonly { readonly variant: number; readonly size: number }[];
  readonly maxSize: number;
}

/** Variants that share ranking, exclusions and matching: they differ in window and size. */
export interface GroupPlan {
  readonly shared: Methodology;
  readonly windows: readonly WindowPlan[];
}

/** Sorts the variants into groups, so that each thing is done once a day for all that need it. */
export function planVariants(methodologies: readonly Methodology[]): readonly GroupPlan[] {
  const groups = Map.groupBy(methodologies.keys(), (variant) => sharedKey(methodologies[variant]));
  return [...groups.values()].map((variants) => {
    const members = variants.flatMap((variant) => {
      const methodology = methodologies[variant];
      return methodology === undefined ? [] : [{ variant, methodology }];
    });
    const [first] = members;
    if (first === undefined)
      throw new RangeError("methodologies: expected at least one in a group, got none");
    const byWindow = Map.groupBy(members, ({ methodology }) => methodology.windowDays);
    const windows = [...byWindow].map(([windowDays, sharing]) => {
      const cuts = sharing
        .map(({ variant, methodology }) => ({ variant, size: methodology.size }))
        .sort((a, b) => a.size - b.size);
      return { windowDays, cuts, maxSize: cuts.at(-1)?.size ?? 0 };
    });
    return { shared: first.methodology, windows };
  });
}

function sharedKey(methodology: Methodology | undefined): string {
  if (methodology === undefined) return "";
  const { match, historyPolicy, staleAfterDays, excludedRules } = methodology;
  return JSON.stringify([match.kind, match.toleranceDays, historyPolicy, staleAfterDays, excludedRules]);
}
