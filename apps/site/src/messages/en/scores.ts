/** Scores of coins, and what they were worth. */
export const scores = {
  heading: "Score",
  none: "Too little is known of this coin for a score: {coverage} of the weights.",
  score: "{score} of 100, place {place} of {total}",
  before: "{change} in 30 days",
  coverage: "{coverage} of the weights are known",
  anomaly: {
    outlier: "A day of the last week was far out of this coin's own measure.",
    spike: "Its price jumped within the last month and fell back: the score may rest on that.",
  },
  columns: { factor: "Factor", value: "Value", percentile: "Percentile", weight: "Weight" },
  factor: {
    momentum: "Momentum",
    "relative-strength": "Strength against Bitcoin",
    trend: "Trend",
    volatility: "Volatility (less is better)",
    turnover: "Turnover",
    "supply-growth": "Supply growth (less is better)",
    activity: "Activity on the chain",
    attention: "Attention",
  },
  gap: {
    "no-source": "no source",
    "no-volume": "no volume in the data",
    "needs-daily-closes": "needs daily closes",
    "no-history": "no history yet",
  },
  unknown: "not known",
  record: {
    inverse:
      "What it was worth so far: high scores were followed by slightly lower returns ({samples} months, rank correlation {correlation}). It describes a coin; it foretells nothing.",
    weak: "What it was worth so far: nothing that chance could not do ({samples} months, rank correlation {correlation}). It describes a coin; it foretells nothing.",
    moderate:
      "What it was worth so far: a little ({samples} months, rank correlation {correlation}). The past promises nothing.",
    strong:
      "What it was worth so far: something ({samples} months, rank correlation {correlation}). The past promises nothing.",
    none: "What it was worth can't be told yet: there are too few months.",
  },
  emerging: "Emerging",
  emergingNote:
    "Small coins whose score and turnover rise, without anything odd in their prices. The list has no record of its own: it is a place to look, not advice.",
  emergingNone: "No small coin stands out today.",
  emergingGap: "The data hold no volume, or no daily closes, so nothing can be said here.",
  emergingColumns: {
    coin: "Coin",
    rank: "Rank",
    score: "Score",
    before: "30 days before",
    turnover: "Turnover",
  },
};
