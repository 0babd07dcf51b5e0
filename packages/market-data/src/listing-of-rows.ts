import type { ListedAsset, Listing } from "./market-data-provider.ts";

/** One listed asset with the time its price was taken, where the provider says. */
export interface ListingRow extends ListedAsset {
  readonly updatedAt: number | null;
}

/** What a listing says beside its rows. */
export type ListingHead = Pick<Listing, "identity" | "source"> & Partial<Pick<Listing, "unknownCategories">>;

/**
 * A listing of the first `limit` rows. An id that comes twice, as when a coin moves from one page to the next between
 * two requests, stands once. The listing is as old as its newest price, and never of the future.
 */
export function listingOfRows(
  head: ListingHead,
  rows: readonly ListingRow[],
  limit: number,
  nowMs: number,
): Listing {
  const assets = new Map<string, ListedAsset>();
  const duplicateIds = new Set<string>();
  let newest = Number.NEGATIVE_INFINITY;
  for (const { updatedAt, ...listed } of rows) {
    const { id } = listed.asset;
    if (assets.has(id)) {
      duplicateIds.add(id);
      continue;
    }
    if (assets.size === limit) break;
    assets.set(id, listed);
    if (updatedAt !== null) newest = Math.max(newest, updatedAt);
  }
  return {
    identity: head.identity,
    source: head.source,
    observedAt: Number.isFinite(newest) ? Math.min(newest, nowMs) : nowMs,
    assets: [...assets.values()],
    duplicateIds: [...duplicateIds],
    unknownCategories: head.unknownCategories ?? [],
  };
}
