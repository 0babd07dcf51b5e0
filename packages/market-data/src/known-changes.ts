import type { ChangeDays, ListedAsset } from "./market-data-provider.ts";

/** Percent changes less those that the provider left empty. */
export function knownChanges(
  changes: readonly (readonly [ChangeDays, number | null | undefined])[],
): ListedAsset["changePercent"] {
  const known: Partial<Record<ChangeDays, number>> = {};
  for (const [days, percent] of changes) {
    if (percent !== null && percent !== undefined) known[days] = percent;
  }
  return known;
}
