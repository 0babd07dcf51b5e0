import type { CoinScore, ScoredCoin, Scores } from "@altseason/contract";
import { exampleDataLabel } from "./example-data-label.ts";

const coin: ScoredCoin = {
  place: 1,
  id: "ethereum",
  symbol: "ETH",
  name: "Ethereum",
  rank: 2,
  score: 71.5,
  coverage: 0.85,
  previousScore: 64,
  anomaly: null,
  factors: [
    { id: "momentum", value: 0.2, percentile: 81.2 },
    { id: "activity", value: null, percentile: null },
  ],
};

const common: Pick<Scores, "variant" | "day" | "factors" | "record" | "data"> = {
  variant: "top100-90d",
  day: "2026-06-30",
  factors: [
    { id: "momentum", group: "technical", weight: 0.15, isHigherBetter: true, coverage: 0.97, gap: null },
    { id: "activity", group: "on-chain", weight: 0.1, isHigherBetter: true, coverage: 0, gap: "no-source" },
  ],
  record: {
    verdict: "weak",
    horizonDays: 30,
    meanRankCorrelation: 0.012,
    tStatistic: 0.4,
    positiveShare: 0.53,
    medianDecileSpread: 0.008,
    samples: [{ day: "2026-05-31", coins: 172, rankCorrelation: 0.04, decileSpread: 0.021 }],
  },
  data: exampleDataLabel,
};

/** From the demo market; lists are cut short. */
export const scoresExample: Scores = {
  ...common,
  coins: [coin],
  nextCursor: null,
  emerging: {
    gap: null,
    coins: [
      {
        id: "small",
        symbol: "SML",
        name: "Small",
        rank: 143,
        score: 68,
        previousScore: 51,
        turnover: 0.09,
        previousTurnover: 0.04,
      },
    ],
  },
};

/** One of them. */
export const coinScoreExample: CoinScore = { ...common, coin, scoredCoins: 180 };
