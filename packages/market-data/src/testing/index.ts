export { createMemoryMarketStore } from "./create-memory-market-store.ts";
export type { KeptDataSet, KeptDay, MemoryMarketStoreOptions } from "./create-memory-market-store.ts";
export { createReplayServer } from "./create-replay-server.ts";
export type { ReplayAnswer, ReplayReply, ReplayServer, ReplayedRequest } from "./create-replay-server.ts";
export { createTestClock } from "./create-test-clock.ts";
export type { TestClock } from "./create-test-clock.ts";
export { openFolderMarketStore } from "./open-folder-market-store.ts";
export { coinGeckoSeriesPath, replayCoinGeckoHistory } from "./replay-coingecko-history.ts";
export type { ReplayedHistory } from "./replay-coingecko-history.ts";
export {
  replayCoinGeckoChart,
  replayCoinGeckoMarkets,
  replayCoinMarketCapListing,
} from "./provider-shapes.ts";
export type { ReplayCoin } from "./provider-shapes.ts";
