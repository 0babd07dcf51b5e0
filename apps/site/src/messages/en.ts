// Words of the coin table.

export const coins = {
  heading: "Who beat Bitcoin",
  intro: (bitcoin: string, window: string) =>
    `Bitcoin returned ${bitcoin} in ${window} days. Coins above its line did better, coins below did not.`,
  introUnknown: (window: string) => `Returns over ${window} days, held against Bitcoin's.`,
  show: "Which coins",
  filter: { all: "All", outperformed: "Beat Bitcoin", underperformed: "Did not" },
  search: "Find a coin",
  searchPlaceholder: "Name or symbol",
  columns: {
    rank: "Rank",
    coin: "Coin",
    spark: (days: string) => `${days} days`,
    return: "Return",
    over: "Against Bitcoin",
    marketCap: "Market cap",
    rule: "Rule",
    reason: "Why",
  },
  caption: "Coins of the index with their return against Bitcoin's",
  standing: {
    benchmark: "the line to beat",
    outperformed: "beat Bitcoin",
    underperformed: "did not beat Bitcoin",
    "passed-over": "counts as not beating Bitcoin: no return to measure",
  },
  points: "pts",
  scale: (points: string) =>
    `Bars in percentage points; a full side is ${points}. An arrow marks a longer bar.`,
  shown: (count: string): string => (count === "1" ? "1 coin shown" : `${count} coins shown`),
  none: "No coin matches.",
  excludedHeading: (count: string) => `${count} coins of this size do not count, and why`,
  excludedNote:
    "Stablecoins, wrapped and staked copies, receipts and tokens of other things say nothing about altcoins. Each is kept out by a rule with its evidence.",
} as const;
