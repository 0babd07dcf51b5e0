import type { CoinHistory } from "@altseason/contract";
import { exampleCoin } from "./example-coin.ts";
import { exampleDataLabel } from "./example-data-label.ts";

/** From the demo market; lists are cut short. */
export const coinHistoryExample: CoinHistory = {
  id: exampleCoin.id,
  symbol: exampleCoin.symbol,
  name: exampleCoin.name,
  variant: "top100-90d",
  from: "2026-06-02",
  to: null,
  points: [
    {
      day: "2026-06-02",
      rank: 2,
      price: 4121.5,
      marketCap: 498_000_000_000,
      standing: "outperformed",
      rule: null,
      returnOverBenchmark30d: -0.0121,
      returnOverBenchmark90d: 0.0033,
      returnOverBenchmark365d: 0.1402,
    },
  ],
  nextCursor: null,
  data: exampleDataLabel,
};
