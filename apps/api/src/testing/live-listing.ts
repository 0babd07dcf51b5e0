import { createReplayServer, replayCoinMarketCapListing } from "@altseason/market-data/testing";
import type { ReplayServer } from "@altseason/market-data/testing";

const LISTING_PATH = "/public-api/v3/cryptocurrency/listings/latest";
const ALTCOINS = 60;

/** A CoinMarketCap of this machine. */
export interface LiveListing {
  readonly baseUrl: string;
  readonly requests: ReplayServer["requests"];
  /** Lists Bitcoin and 60 altcoins at a time, so many of which beat Bitcoin. */
  list(time: string, outperformers: number): void;
  /** Refuses from now on, in a way that is not tried again. */
  refuse(): void;
  close(): Promise<void>;
}

/** Starts it, refusing. */
export async function createLiveListing(): Promise<LiveListing> {
  const server = await createReplayServer();
  const refuse = (): void =>
    server.reply(LISTING_PATH, { status: 403, body: { status: { error_code: 1006 } } });
  refuse();
  return {
    baseUrl: server.baseUrl,
    requests: server.requests,
    list(time, outperformers) {
      const bitcoin = { id: "1", symbol: "BTC", price: 60_000, marketCap: 1.2e12, change90d: 20 };
      const altcoins = Array.from({ length: ALTCOINS }, (_, index) => ({
        id: String(index + 2),
        symbol: `ALT${index}`,
        price: 1 + index,
        marketCap: 1e9 - index * 1e6,
        change90d: index < outperformers ? 40 : -10,
      }));
      server.reply(LISTING_PATH, { body: replayCoinMarketCapListing([bitcoin, ...altcoins], "array", time) });
    },
    refuse,
    close: () => server.close(),
  };
}
