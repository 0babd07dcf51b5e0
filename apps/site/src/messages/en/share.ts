/** On the pictures of shared pages. */
export const share = {
  index: "Altcoin Season Index",
  season: { altcoin: "Altcoin season", neutral: "Neither season", bitcoin: "Bitcoin season" },
  none: "No value",
  fraction: "{count} of {total} coins beat Bitcoin",
  coinRank: "Rank {rank} by market cap",
  coinLead: "{points} points against Bitcoin",
  standing: {
    benchmark: "The line to beat",
    outperformed: "Beat Bitcoin",
    underperformed: "Did not beat Bitcoin",
    excluded: "Kept out of the index",
    "passed-over": "Too young to count",
    "below-cut": "Below the index's size",
  },
  simulated: "Simulated market",
};
