const PREFIX = "coingecko:";

/** DefiLlama's key of a CoinGecko id. */
export function coinKey(assetId: string): string {
  return `${PREFIX}${assetId}`;
}

/** DefiLlama's key of a CoinGecko id as a piece of a path. */
export function coinPath(assetId: string): string {
  return `${PREFIX}${encodeURIComponent(assetId)}`;
}
