import type { DayNumber } from "@altseason/core";
import { MS_PER_DAY } from "../ms-per-day.ts";

/** A coin to be listed. */
export interface ReplayCoin {
  readonly id: string;
  readonly symbol: string;
  readonly price: number | null;
  readonly marketCap: number | null;
  readonly tags?: readonly string[];
  readonly change90d?: number | null;
}

/** A body of CoinMarketCap's `listings/latest`: quotes by currency with a key (v1), as an array without (v3). */
export function replayCoinMarketCapListing(
  coins: readonly ReplayCoin[],
  form: "object" | "array",
  time = "2026-03-01T12:00:00.000Z",
): unknown {
  return {
    status: {
      timestamp: time,
      error_code: form === "array" ? "0" : 0,
      error_message: null,
      elapsed: 12,
      credit_count: 1,
      notice: null,
    },
    data: coins.map((coin, index) => {
      const usd = {
        price: coin.price,
        volume_24h: 1_000_000,
        volume_change_24h: 0,
        percent_change_1h: 0.1,
        percent_change_24h: 1,
        percent_change_7d: 10,
        percent_change_30d: null,
        percent_change_60d: 20,
        percent_change_90d: coin.change90d ?? null,
        market_cap: coin.marketCap,
        market_cap_dominance: 1,
        fully_diluted_market_cap: coin.marketCap,
        tvl: null,
        last_updated: time,
      };
      return {
        id: Number(coin.id),
        name: coin.symbol,
        symbol: coin.symbol,
        slug: coin.symbol.toLowerCase(),
        tags: coin.tags ?? [],
        platform: null,
        cmc_rank: index + 1,
        last_updated: time,
        quote: form === "array" ? [{ id: 2781, symbol: "USD", ...usd }] : { USD: usd },
      };
    }),
  };
}

/** A body of CoinGecko's `/coins/markets`. */
export function replayCoinGeckoMarkets(
  coins: readonly ReplayCoin[],
  time = "2026-03-01T12:00:00.000Z",
): readonly Readonly<Record<string, unknown>>[] {
  return coins.map((coin, index) => ({
    id: coin.id,
    symbol: coin.symbol.toLowerCase(),
    name: coin.symbol,
    image: "https://example.com/coin.png",
    current_price: coin.price,
    market_cap: coin.marketCap,
    market_cap_rank: index + 1,
    fully_diluted_valuation: null,
    total_volume: 1_000_000,
    price_change_percentage_24h: 1,
    circulating_supply: null,
    ath_date: null,
    roi: null,
    last_updated: time,
    price_change_percentage_7d_in_currency: 10,
    price_change_percentage_14d_in_currency: null,
    price_change_percentage_30d_in_currency: -5,
    price_change_percentage_200d_in_currency: 40,
    price_change_percentage_1y_in_currency: null,
  }));
}

/**
 * A body of CoinGecko's `/coins/{id}/market_chart/range` in steps of a day: the close of each day is stamped 00:00 of
 * the day after, and the moment of the request comes last.
 */
export function replayCoinGeckoChart(
  closes: ReadonlyMap<DayNumber, number | null>,
  supply: number,
  nowMs: number | null = null,
): unknown {
  const points: readonly (readonly [number, number | null])[] = [
    ...[...closes].map(([day, price]): readonly [number, number | null] => [(day + 1) * MS_PER_DAY, price]),
    ...(nowMs === null ? [] : [[nowMs, 999] as const]),
  ];
  return {
    prices: points,
    market_caps: points.map(([time, price]) => [time, price === null ? null : price * supply]),
    total_volumes: points.map(([time, price]) => [time, price === null ? null : price * 10]),
  };
}
