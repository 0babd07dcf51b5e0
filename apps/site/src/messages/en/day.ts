/** The page of one day. */
export const day = {
  title:
    "{day}: {season, select, altcoin {altcoin season} bitcoin {Bitcoin season} other {neither season}}, index {value}",
  titleNone: "{day}: no reading",
  description:
    "The Altcoin Season Index of {day} as it was published, with every coin and how to recompute it.",
  dataset: "Altcoin Season Index of {day}",
  opening: "On {day} it was",
  openingSimulated: "In the simulated market, on {day}, it was",
  openingNone: "For {day} there is",
  season: {
    altcoin: "altcoin season",
    bitcoin: "Bitcoin season",
    neutral: "neither season",
    none: "no reading",
  },
  count: "{count} of the {total} largest altcoins had done better than Bitcoin over the {days} days before.",
  bitcoin: "Bitcoin itself had moved {change}.",
  none: {
    "no-market": "The data hold nothing of this day.",
    "benchmark-missing": "Bitcoin's return over the window can't be told for this day.",
    "too-few-constituents": "Too few coins had a return over the window on this day.",
  },
  nearest: "The nearest days that have a reading are linked above.",
  ways: {
    label: "Other days",
    previous: "The day before:",
    next: "The day after:",
    today: "To today's page",
    compare: "Compare with {day}",
  },
  coins: {
    heading: "Who beat Bitcoin",
    caption: "Coins of the index on that day with their return against Bitcoin's",
    rank: "Rank",
    coin: "Coin",
    return: "Return",
    over: "Against Bitcoin",
    marketCap: "Market cap",
    line: "the line to beat",
    beat: "points, beat Bitcoin",
    beaten: "points, did not beat Bitcoin",
    scale: "Bars in percentage points; a full side is {points}. An arrow marks a longer bar.",
  },
  left: {
    heading:
      "{count, plural, one {One coin of this size did not count, and why} other {# coins of this size did not count, and why}}",
    columns: { rule: "Rule", reason: "Why" },
    rule: { "no-history": "no history", "no-price": "no price", stale: "stale" },
    reason: {
      "no-history": "It had no price at the beginning of the window: there was no return to measure.",
      "no-price": "It had no price on the day.",
      stale: "Its price had not moved for days: nobody traded it, or the source had stopped.",
    },
  },
  published: {
    heading: "What was published",
    at: "Published",
    provisional: "The day had not closed yet: this value could still move.",
    revision: "Revision",
    first: "1, never revised",
    source: "Source",
    method: "Method",
    exclusions: "Exclusion table",
    hash: "SHA-256 of the reading",
    recompute: "Recompute it yourself",
    recomputeNote:
      "The first line fetches the published reading with all its evidence. The second computes it anew from prices of the same source and says equal, or where not.",
    json: "Complete, as JSON",
    csv: "Constituents, as CSV",
    revisions: "Every revision",
    original: "as first published",
  },
};

export const readingGauge = {
  unavailable: "No value",
  label: "{value} of 100, exactly {count} of {total}. Bitcoin season up to 25, altcoin season from 75.",
  fraction: "{count} of {total} coins beat Bitcoin",
};
