import type { IndexNow } from "@altseason/contract";

/** From the demo market; lists are cut short. */
export const indexNowExample: IndexNow = {
  variant: "top100-90d",
  day: "2026-06-30",
  provisional: true,
  value: 48,
  fraction: "48/100",
  outperformers: 48,
  constituentCount: 100,
  season: "neutral",
  unavailable: null,
  thresholds: {
    altcoin: 75,
    bitcoin: 25,
  },
  coinsToAltcoinSeason: 27,
  coinsToBitcoinSeason: 23,
  zoneSince: "2026-05-26",
  daysInZone: 36,
  previous: {
    yesterday: {
      day: "2026-06-29",
      value: 53,
      season: "neutral",
    },
    lastWeek: {
      day: "2026-06-23",
      value: 50,
      season: "neutral",
    },
    lastMonth: {
      day: "2026-05-31",
      value: 64,
      season: "neutral",
    },
    yearHigh: {
      day: "2025-12-30",
      value: 96,
      season: "altcoin",
    },
    yearLow: {
      day: "2025-08-10",
      value: 25,
      season: "bitcoin",
    },
  },
  methodology: {
    id: "top100-90d",
    version: "1.0.0",
  },
  exclusionsVersion: "2026-11-24.1",
  sha256: "27ee4e08c25325b29ebbfc6ba5efcd4adbbce89775bb73bb61b8a46d99658ddc",
  revision: 1,
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
