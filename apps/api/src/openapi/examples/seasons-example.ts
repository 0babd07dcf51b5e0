import type { Seasons } from "@altseason/contract";

/** From the demo market; lists are cut short. */
export const seasonsExample: Seasons = {
  variant: "top100-90d",
  seasons: [
    {
      season: "bitcoin",
      firstDay: "2025-05-17",
      lastDay: "2025-06-24",
      lengthDays: 39,
      extreme: {
        day: "2025-05-17",
        value: 19,
      },
      altcoinReturn: 0.0641214727336239,
      benchmarkReturn: 0.0438781572480762,
    },
    {
      season: "bitcoin",
      firstDay: "2025-08-10",
      lastDay: "2025-08-16",
      lengthDays: 7,
      extreme: {
        day: "2025-08-10",
        value: 25,
      },
      altcoinReturn: 0.030849095207026278,
      benchmarkReturn: 0.027712062433849827,
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
