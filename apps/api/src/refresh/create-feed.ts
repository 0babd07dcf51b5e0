import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createMarketDataProvider } from "@altseason/market-data";
import type { FeedChoice } from "./choose-feeds.ts";
import { createDemoFeed } from "./demo-feed.ts";
import type { MarketFeed } from "./market-feed.ts";
import { createProviderFeed } from "./provider-feed.ts";

/** What the operator set for the provider named, and where journals lie. */
export interface FeedSettings {
  readonly apiKey: string | undefined;
  readonly baseUrl: string | undefined;
  readonly journalDir: string;
  readonly now: () => number;
}

const TRIAL_MS = 5_000;
const TRIAL_COINS = 200;
const COINS = 400;

/** The feed of a choice. A trial is one request of five seconds at most. */
export function createFeed({ name, effort }: FeedChoice, settings: FeedSettings): MarketFeed {
  const { apiKey, baseUrl, journalDir, now } = settings;
  if (name === "demo") return createDemoFeed(now);
  const isTrial = effort === "trial";
  return createProviderFeed({
    provider: createMarketDataProvider({
      name,
      apiKey,
      baseUrl,
      now,
      ...(isTrial ? { retries: 0, timeoutMs: TRIAL_MS } : {}),
    }),
    limit: isTrial ? TRIAL_COINS : COINS,
    journalDir: join(journalDir, name),
    now,
    sleep: async (ms, signal) => {
      await wait(ms, undefined, { signal });
    },
  });
}
