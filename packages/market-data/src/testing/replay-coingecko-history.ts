import type { DayNumber } from "@altseason/core";
import { MS_PER_DAY } from "../ms-per-day.ts";
import type { ReplayServer } from "./create-replay-server.ts";
import { replayCoinGeckoChart, replayCoinGeckoMarkets } from "./provider-shapes.ts";

/** A market for a server to play back under CoinGecko's paths. */
export interface ReplayedHistory {
  /** CoinGecko ids, largest first. */
  readonly ids: readonly string[];
  /** The close of a coin on a day; null: not known. */
  readonly close: (id: string, day: DayNumber) => number | null;
  /** The day that is not over. */
  readonly today: DayNumber;
  readonly delayMs?: number;
}

const SUPPLY = 1_000;

/** Path of a coin's series. */
export function coinGeckoSeriesPath(id: string): string {
  return `/coins/${id}/market_chart/range`;
}

/** Makes a server answer for CoinGecko's listing and for each coin's series: closes of the days asked for, and the moment. */
export function replayCoinGeckoHistory(server: ReplayServer, history: ReplayedHistory): void {
  const { close, delayMs = 0, ids, today } = history;
  server.reply("/coins/markets", ({ query }) => {
    const coins = ids.slice(0, Number(query["per_page"])).map((id) => {
      const price = close(id, today - 1);
      return { id, symbol: id, price, marketCap: price === null ? null : price * SUPPLY };
    });
    return { body: replayCoinGeckoMarkets(coins) };
  });
  for (const id of ids) {
    server.reply(coinGeckoSeriesPath(id), ({ query }) => {
      const closes = new Map<DayNumber, number | null>();
      const last = Math.min(today, Math.floor((Number(query["to"]) * 1_000) / MS_PER_DAY));
      for (let end = Math.ceil((Number(query["from"]) * 1_000) / MS_PER_DAY); end <= last; end += 1) {
        const price = close(id, end - 1);
        if (price !== null) closes.set(end - 1, price);
      }
      return { body: replayCoinGeckoChart(closes, SUPPLY, today * MS_PER_DAY + 1), delayMs };
    });
  }
}
