import { dayOfTime } from "@altseason/core";
import { replayCoinGeckoChart, replayCoinGeckoMarkets } from "@altseason/market-data/testing";
import type { ReplayServer } from "@altseason/market-data/testing";

/** Coins that the replayed CoinGecko lists, Bitcoin first. */
export const REPLAYED_COINS: readonly string[] = [
  "bitcoin",
  ...Array.from({ length: 29 }, (_, index) => `coin-${index + 1}`),
];

const DAYS = 400;
const SUPPLY = 1_000;

/** The price of a coin on a day, each its own. */
export function replayedPrice(coin: number, day: number): number {
  return (coin + 1) * 1_000_000 + day;
}

/** Lets a replay server answer as CoinGecko does: listing, no categories, and each coin's closes after a while. */
export function replayCoinGecko(server: ReplayServer, delayMs: number): void {
  const today = dayOfTime(Date.now());
  server.reply("/coins/markets", ({ query }) => ({
    body:
      query["category"] === undefined
        ? replayCoinGeckoMarkets(
            REPLAYED_COINS.map((id, index) => ({
              id,
              symbol: id,
              price: replayedPrice(index, today),
              marketCap: 1e9 - index,
            })),
            new Date().toISOString(),
          )
        : [],
  }));
  for (const [index, id] of REPLAYED_COINS.entries()) {
    const closes = new Map(
      Array.from({ length: DAYS }, (_, offset) => {
        const day = today - 1 - offset;
        return [day, replayedPrice(index, day)] as const;
      }).toReversed(),
    );
    server.reply(`/coins/${id}/market_chart/range`, () => ({
      body: replayCoinGeckoChart(closes, SUPPLY, Date.now()),
      delayMs,
    }));
  }
}

/** Which coins' closes were asked for, in order. */
export function askedCoins(server: ReplayServer): readonly string[] {
  return server.requests.flatMap(({ path }) => /^\/coins\/(.+)\/market_chart\/range$/.exec(path)?.[1] ?? []);
}
