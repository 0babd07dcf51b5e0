import type { CoinList } from "@altseason/contract";
import { exampleCoin } from "./example-coin.ts";
import { exampleDataLabel } from "./example-data-label.ts";

/** From the demo market; lists are cut short. */
export const coinListExample: CoinList = {
  variant: "top100-90d",
  day: "2026-06-30",
  coins: [
    {
      id: "bitcoin",
      symbol: "BTC",
      name: "Bitcoin",
      rank: 1,
      marketCap: 2358965793366,
      price: 75940.116,
      return: -0.03772054922833079,
      returnOverBenchmark: 0,
      standing: "benchmark",
      reason: "Every return is held against Bitcoin's.",
      rule: "benchmark",
      sector: "payments",
      sparkline: [78916.905, 77272.309, 75156.931],
    },
    exampleCoin,
  ],
  nextCursor: "Mw",
  data: exampleDataLabel,
};
