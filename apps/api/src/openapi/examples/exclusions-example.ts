import type { Exclusions } from "@altseason/contract";

/** From the demo market; lists are cut short. */
export const exclusionsExample: Exclusions = {
  version: "2026-11-24.1",
  rules: [
    {
      rule: "operator",
      description: "An operator of this instance decided so, with a note.",
    },
    {
      rule: "benchmark",
      description: "Bitcoin itself: every return is held against it.",
    },
  ],
  table: [
    {
      rule: "stablecoin",
      reason: "a US dollar stablecoin backed by reserves",
      ids: {
        coingecko: "tether",
        coinmarketcap: "825",
      },
      symbols: ["USDT"],
      from: null,
      until: null,
    },
    {
      rule: "stablecoin",
      reason: "a US dollar stablecoin backed by reserves",
      ids: {
        coingecko: "usd-coin",
        coinmarketcap: "3408",
      },
      symbols: ["USDC"],
      from: null,
      until: null,
    },
  ],
  excludedToday: [
    {
      id: "bitcoin",
      symbol: "BTC",
      name: "Bitcoin",
      rank: 1,
      rule: "benchmark",
      basis: "curated",
      evidence: "Bitcoin is what every return is held against.",
    },
    {
      id: "harrow-staked-ether",
      symbol: "HSETH",
      name: "Harrow Staked Ether",
      rank: 4,
      rule: "staked",
      basis: "category",
      evidence: 'The provider files it under "liquid-staking-tokens".',
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
