import type { CoinList } from "@altseason/contract";
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
      sparkline: [78916.905, 77272.309, 75156.931],
    },
    {
      id: "ethereum",
      symbol: "ETH",
      name: "Ethereum",
      rank: 2,
      marketCap: 395900962200,
      price: 2071.045,
      return: -0.05438907122158443,
      returnOverBenchmark: -0.016668521993253638,
      standing: "underperformed",
      reason: null,
      rule: null,
      sparkline: [2190.1661, 2165.7057, 2042.0616],
    },
  ],
  nextCursor: "Mw",
  data: exampleDataLabel,
};
