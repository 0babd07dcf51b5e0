import type { CoinDetail } from "@altseason/contract";
import { exampleCoin } from "./example-coin.ts";
import { exampleDataLabel } from "./example-data-label.ts";

/** From the demo market; lists are cut short. */
export const coinDetailExample: CoinDetail = {
  coin: exampleCoin,
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
  data: exampleDataLabel,
};
