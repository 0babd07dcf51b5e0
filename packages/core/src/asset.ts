/** Every {@link IdentityScheme}. */
export const IDENTITY_SCHEMES = [
  "coingecko",
  "coinmarketcap",
  "coinpaprika",
  "coinmetrics",
  "binance",
  "symbol",
  "name",
  "demo",
] as const;

/**
 * Whose ids name the assets of a matrix. `symbol` is for sources that know tickers alone (`LUNA`, `LUNA~2`),
 * `name` for sources with a name and a ticker but no id; `demo` for the simulated market.
 */
export type IdentityScheme = (typeof IDENTITY_SCHEMES)[number];

/** One coin or token as its source names it. `tags` are the source's own category slugs, as it spells them. */
export interface Asset {
  readonly id: string;
  readonly symbol: string;
  readonly name: string | null;
  readonly tags: readonly string[];
}

const BENCHMARK_ID: Readonly<Record<IdentityScheme, string>> = {
  coingecko: "bitcoin",
  coinmarketcap: "1",
  coinpaprika: "btc-bitcoin",
  coinmetrics: "btc",
  binance: "BTC",
  symbol: "BTC",
  name: "bitcoin-btc",
  demo: "bitcoin",
};

/** Bitcoin's id under a scheme: the benchmark that every return is held against. */
export function benchmarkId(identity: IdentityScheme): string {
  return BENCHMARK_ID[identity];
}

const ETHEREUM_ID: Readonly<Record<IdentityScheme, string>> = {
  coingecko: "ethereum",
  coinmarketcap: "1027",
  coinpaprika: "eth-ethereum",
  coinmetrics: "eth",
  binance: "ETH",
  symbol: "ETH",
  name: "ethereum-eth",
  demo: "ethereum",
};

/** Ether's id under a scheme: dominance shows it apart. */
export function ethereumId(identity: IdentityScheme): string {
  return ETHEREUM_ID[identity];
}
