// Every word of the site, a section an export. Numbers and dates come in already formatted.

export const indexName = "Altcoin Season Index";

export const season = {
  altcoin: "Altcoin season",
  neutral: "Neither season",
  bitcoin: "Bitcoin season",
} as const;

export const seasonShort = { altcoin: "Altcoin", neutral: "Neither", bitcoin: "Bitcoin" } as const;

export const sentence = {
  opening: "It is",
  openingSimulated: "In the simulated market it is",
  season: {
    altcoin: "altcoin season",
    neutral: "neither season",
    bitcoin: "Bitcoin season",
  },
  since: (day: string) => `since ${day}.`,
  sinceUnknown: "for now.",
  noReading: "There is no reading",
  noReadingOn: (day: string) => `for ${day}.`,
} as const;

export const lede = {
  count: (count: string, total: string, window: string) =>
    `${count} of the ${total} largest altcoins did better than Bitcoin over the last ${window} days.`,
  toAltcoin: (count: string) => `${count} more would make it altcoin season`,
  toBitcoin: (count: string) => `${count} fewer, Bitcoin season`,
  leaveAltcoin: (days: string) => `The index has stayed at 75 or above for ${days}.`,
  leaveBitcoin: (days: string, count: string) =>
    `The index has stayed at 25 or below for ${days}; ${count} more would make it altcoin season.`,
} as const;

export const provisional = "The day has not closed yet: this value can still move.";

export const gauge = {
  title: (value: string, fraction: string) => `${value} of 100, exactly ${fraction}`,
  unavailable: "No value",
  fraction: (count: string, total: string) => `${count} of ${total} coins beat Bitcoin`,
  marks: "Each mark is one coin",
  description: "Bitcoin season up to 25, altcoin season from 75.",
} as const;

export const past = {
  heading: "Where it comes from",
  yesterday: "Yesterday",
  lastWeek: "Last week",
  lastMonth: "Last month",
  yearHigh: "Year high",
  yearLow: "Year low",
  missing: "No value",
  change: (change: string) => `${change} since`,
  unchanged: "unchanged since",
} as const;

export const history = {
  heading: "History",
  summary: (first: string, last: string, low: string, lowDay: string, high: string, highDay: string) =>
    `Day by day from ${first} to ${last}. Lowest ${low} on ${lowDay}, highest ${high} on ${highDay}.`,
  ranges: "Range of the chart",
  range: { "30d": "30D", "90d": "90D", "1y": "1Y", all: "All" },
  rangeName: { "30d": "30 days", "90d": "90 days", "1y": "One year", all: "All days" },
  altcoinZone: "Altcoin season ≥ 75",
  bitcoinZone: "Bitcoin season ≤ 25",
  highest: "High",
  lowest: "Low",
  explore: "Read the chart day by day with the arrow keys",
  fraction: (count: string, total: string) => `${count} of ${total}`,
  asTable: "The same as a table",
  tableCaption: {
    day: "Every day of the chart",
    week: "Every seventh day of the chart",
    month: "Last day of each month",
  },
  columns: { day: "Day", value: "Index", fraction: "Beat Bitcoin", season: "Season" },
  download: "Every day as CSV",
  empty: "No day of this range has a value yet.",
} as const;

export const variant = {
  heading: "Which index",
  top: "Top",
  size: (size: string) => `Top ${size}`,
  days: (days: string) => `${days} days`,
  shortDays: (days: string) => `${days}d`,
  presets: { blockchaincenter: "As blockchaincenter.net", coinmarketcap: "As CoinMarketCap" },
  own: "Altseason",
  note: "The presets follow the rules of those sites on the same data, to show why their numbers differ.",
} as const;

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

export const sources = {
  heading: "What the numbers rest on",
  source: "Source",
  kind: { live: "live", imported: "imported", simulated: "simulated" },
  observed: "Observed",
  age: (age: string) => `${age} before this page was made`,
  next: "Next update",
  noNext: "None planned",
  span: "Days held",
  methodology: "Method",
  exclusions: "Exclusion table",
  revision: "Revision",
  firstRevision: "1, never revised",
  hash: "SHA-256 of the reading",
  links: "The reading",
  reading: "Complete, as JSON",
  constituents: "Constituents, as CSV",
  apiDocs: "API documentation",
  recompute: "Recompute it yourself",
  recomputeNote:
    "The first line fetches the published reading with all its evidence. The second computes it anew from prices of the same source and says equal, or where not.",
  copy: "Copy",
  copied: "Copied",
} as const;
