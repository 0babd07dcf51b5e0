import type { History } from "@altseason/contract";

/** From the demo market; lists are cut short. */
export const historyExample: History = {
  variant: "top100-90d",
  from: "2026-06-01",
  to: null,
  points: [
    {
      day: "2026-06-01",
      value: 69,
      outperformers: 69,
      constituents: 100,
      season: "neutral",
    },
    {
      day: "2026-06-02",
      value: 68,
      outperformers: 68,
      constituents: 100,
      season: "neutral",
    },
  ],
  nextCursor: "MjAyNi0wNi0wMw",
  methodology: {
    id: "top100-90d",
    version: "1.0.0",
  },
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
