import { computeHistory, methodologyOf } from "@altseason/core";
import { createBenchMarket } from "./bench-market.ts";

const [days = 0, coins = 0] = process.argv.slice(2).map(Number);
const { matrix, classification } = createBenchMarket(days, coins);
const [history] = computeHistory(matrix, classification, [methodologyOf("top100-90d")]);
const KIBIBYTE = 1_024;
console.log(
  JSON.stringify({
    peakBytes: process.resourceUsage().maxRSS * KIBIBYTE,
    matrixBytes: matrix.price.byteLength + matrix.marketCap.byteLength,
    dayCount: history?.dayCount ?? 0,
  }),
);
