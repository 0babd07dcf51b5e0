import { MarketDataError } from "../market-data-error.ts";
import type { Listing, MarketDataProvider } from "../market-data-provider.ts";
import { MS_PER_DAY } from "../ms-per-day.ts";
import type { DefiLlamaProvider } from "./defillama-provider.ts";

/** The tag that {@link withStablecoinTags} gives, in the providers' own spelling. */
const STABLECOIN_TAG = "stablecoin";
/** How the list is named among a listing's unknown categories when it could not be had. */
const LIST_NAME = "defillama:stablecoins";

/**
 * A provider under CoinGecko's ids whose listing also tells, by DefiLlama's list, which coins are pegged: tag
 * `stablecoin`. The list is read once a day. Where it can't be had the last one stands in; without one the listing comes
 * all the same and names `defillama:stablecoins` among its unknown categories.
 * @throws {RangeError} when the provider's ids are not CoinGecko's
 */
export function withStablecoinTags(
  provider: MarketDataProvider,
  defillama: Pick<DefiLlamaProvider, "fetchStablecoins">,
  now: () => number = Date.now,
): MarketDataProvider {
  if (provider.identity !== "coingecko") {
    throw new RangeError(`provider: expected one under coingecko ids, got ${provider.identity}`);
  }
  let kept: { readonly ids: ReadonlySet<string>; readonly until: number } | null = null;
  const readIds = async (signal: AbortSignal | undefined): Promise<ReadonlySet<string> | null> => {
    if (kept !== null && now() < kept.until) return kept.ids;
    try {
      const listed = await defillama.fetchStablecoins(signal);
      const ids = new Set(listed.flatMap(({ assetId }) => (assetId === null ? [] : [assetId])));
      kept = { ids, until: now() + MS_PER_DAY };
    } catch (error) {
      if (!(error instanceof MarketDataError)) throw error;
    }
    return kept?.ids ?? null;
  };
  return {
    ...provider,
    async fetchListing(request) {
      const listing = await provider.fetchListing(request);
      return tagListing(listing, await readIds(request.signal));
    },
  };
}

function tagListing(listing: Listing, ids: ReadonlySet<string> | null): Listing {
  if (ids === null) {
    return { ...listing, unknownCategories: [...listing.unknownCategories, LIST_NAME] };
  }
  const assets = listing.assets.map((listed) => {
    const { id, tags } = listed.asset;
    if (!ids.has(id) || tags.includes(STABLECOIN_TAG)) return listed;
    return { ...listed, asset: { ...listed.asset, tags: [...tags, STABLECOIN_TAG] } };
  });
  return { ...listing, assets };
}
