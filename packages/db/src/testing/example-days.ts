import type { DataSet, DayOrigin, MarketDay } from "@altseason/core";

/** A data set of imported days under CoinGecko's ids. */
export function exampleDataSet(id: string): DataSet {
  return {
    id,
    identity: "coingecko",
    source: { provider: "test", kind: "imported", description: "by hand" },
  };
}

/** A day by the prices of its assets; a market cap is a thousand times the price. */
export function exampleDay(
  day: number,
  prices: Readonly<Record<string, number>>,
  { origin = "close", tags = [] }: { readonly origin?: DayOrigin; readonly tags?: readonly string[] } = {},
): MarketDay {
  return {
    day,
    origin,
    observations: Object.entries(prices).map(([id, price]) => ({
      asset: { id, symbol: id.toUpperCase(), name: null, tags },
      price,
      marketCap: price * 1_000,
      volume: null,
    })),
  };
}
