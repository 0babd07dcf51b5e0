import type { CoinDetail } from "@altseason/contract";

/** From the demo market; lists are cut short. */
export const coinDetailExample: CoinDetail = {
  coin: {
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
  variant: "top100-90d",
  day: "2026-06-30",
  tags: ["layer-1"],
  windows: [
    {
      windowDays: 7,
      return: -0.0697879252382656,
      returnOverBenchmark: -0.023769286375385335,
    },
    {
      windowDays: 30,
      return: -0.16748261780869944,
      returnOverBenchmark: -0.08667814356776493,
    },
  ],
  exclusions: [],
  series: [
    {
      day: "2025-05-27",
      price: 5626.2092,
      marketCap: 1008160426548,
      rank: 2,
    },
    {
      day: "2025-05-28",
      price: 5833.5529,
      marketCap: 1045489350738,
      rank: 2,
    },
  ],
  data: {
    dataSet: "demo",
    kind: "simulated",
    provider: "demo",
    description: "simulated market, seed altseason",
    asOf: "2026-06-30T00:10:00.000Z",
    nextUpdateAt: "2026-07-01T00:10:00.000Z",
    stale: false,
    ageSeconds: 42600,
    firstDay: "2025-02-16",
    lastDay: "2026-06-30",
  },
};
