export { describeMarketStore } from "./describe-market-store.ts";
export { describeReadingStore } from "./describe-reading-store.ts";
