import type { PublishedReading } from "@altseason/contract";
import { EXCLUSIONS_VERSION, methodologyOf } from "@altseason/core";
import { exampleDataLabel } from "./example-data-label.ts";

const methodology = methodologyOf("top100-90d");

/** From the demo market; lists are cut short. */
export const publishedReadingExample: PublishedReading = {
  reading: {
    day: "2026-03-31",
    variant: "top100-90d",
    value: 78,
    fraction: "78/100",
    outperformers: 78,
    constituentCount: 100,
    season: "altcoin",
    unavailable: null,
    benchmark: {
      rank: 1,
      id: "bitcoin",
      symbol: "BTC",
      name: "Bitcoin",
      marketCap: 2530193146553,
      price: 82632.38,
      priceDay: "2026-03-31",
      basePrice: 116238.43,
      baseDay: "2025-12-31",
      return: -0.2891130755981476,
    },
    constituents: [
      {
        rank: 2,
        id: "ethereum",
        symbol: "ETH",
        name: "Ethereum",
        marketCap: 428951285070,
        price: 2276.449,
        priceDay: "2026-03-31",
        basePrice: 3443.6617,
        baseDay: "2025-12-31",
        return: -0.3389452279821795,
        returnOverBenchmark: -0.049832152384031936,
        outperformed: false,
        review: [],
      },
      {
        rank: 3,
        id: "aurandra",
        symbol: "AURRA",
        name: "Aurandra",
        marketCap: 91168264494,
        price: 0.80017334,
        priceDay: "2026-03-31",
        basePrice: 1.0826443,
        baseDay: "2025-12-31",
        return: -0.26090837036688774,
        returnOverBenchmark: 0.02820470523125984,
        outperformed: true,
        review: [],
      },
    ],
    missing: [],
    excluded: [
      {
        rank: 1,
        id: "bitcoin",
        symbol: "BTC",
        name: "Bitcoin",
        marketCap: 2530193146553,
        rule: "benchmark",
        evidence: "Bitcoin is what every return is held against.",
        matches: [
          {
            rule: "benchmark",
            basis: "curated",
            evidence: "Bitcoin is what every return is held against.",
          },
        ],
      },
      {
        rank: 4,
        id: "harrow-staked-ether",
        symbol: "HSETH",
        name: "Harrow Staked Ether",
        marketCap: 79187954025,
        rule: "staked",
        evidence: 'The provider files it under "liquid-staking-tokens".',
        matches: [
          {
            rule: "staked",
            basis: "category",
            evidence: 'The provider files it under "liquid-staking-tokens".',
          },
          {
            rule: "staked",
            basis: "behaviour",
            evidence:
              "The price behaved like ether: 30 closes grew smoothly against it, over at most 90 days.",
          },
        ],
      },
    ],
    passedOver: [],
    methodology: { ...methodology, excludedRules: [...methodology.excludedRules] },
    exclusionsVersion: EXCLUSIONS_VERSION,
    source: {
      provider: "demo",
      kind: "simulated",
      description: "simulated market, seed altseason",
    },
    sha256: "0267cf6c21831eafa8e746e15941262801cd79f4de107aa1135159425a63af58",
  },
  provisional: false,
  revision: 1,
  publishedAt: "2026-06-30T12:00:00.000Z",
  revisions: [
    {
      revision: 1,
      publishedAt: "2026-06-30T12:00:00.000Z",
      sha256: "0267cf6c21831eafa8e746e15941262801cd79f4de107aa1135159425a63af58",
      value: 78,
      reason: null,
    },
  ],
  data: exampleDataLabel,
};
