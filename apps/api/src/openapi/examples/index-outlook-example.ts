import type { IndexOutlook } from "@altseason/contract";
import { exampleDataLabel } from "./example-data-label.ts";

/** From the demo market; lists are cut short. */
export const indexOutlookExample: IndexOutlook = {
  variant: "top100-90d",
  day: "2026-06-02",
  value: 53,
  nearness: [
    { points: 1, justAhead: 2, justBehind: 1, valueIfLost: 51, valueIfWon: 54 },
    { points: 3, justAhead: 5, justBehind: 4, valueIfLost: 48, valueIfWon: 57 },
  ],
  nearCoins: [
    { id: "ethereum", symbol: "ETH", name: "Ethereum", returnOverBenchmark: 0.0033, outperformed: true },
  ],
  rollOff: [
    {
      day: "2026-06-03",
      value: 54,
      outperformers: 54,
      constituents: 100,
      season: "neutral",
      baseDay: "2026-03-05",
    },
  ],
  data: exampleDataLabel,
};
