/** The season in a sentence. */
export const sentence = {
  indexName: "Altcoin Season Index",
  overline: "{size}, {window}",
  opening: "It is",
  openingSimulated: "In the simulated market it is",
  openingImported: "At the end of the imported data it is",
  season: { altcoin: "altcoin season", neutral: "neither season", bitcoin: "Bitcoin season" },
  since: "since {day}.",
  sinceUnknown: "for now.",
  noReading: "There is no reading",
  noReadingOn: "for {day}.",
  count:
    "{count} of the {total} largest altcoins did better than Bitcoin over the last {window, plural, one {# day} other {# days}}.",
  neutral: "{up} more would make it altcoin season; {down} fewer, Bitcoin season.",
  altcoin: "The index has stayed at 75 or above for {days}.",
  bitcoin: "The index has stayed at 25 or below for {days}; {up} more would make it altcoin season.",
  provisional: "The day has not closed yet: this value can still move.",
};

export const past = {
  heading: "Where it comes from",
  yesterday: "Yesterday",
  lastWeek: "Last week",
  lastMonth: "Last month",
  yearHigh: "Year high",
  yearLow: "Year low",
  missing: "No value",
  season: { altcoin: "Altcoin", neutral: "Neither", bitcoin: "Bitcoin" },
  change: "{change} since",
  unchanged: "unchanged since",
};

export const history = {
  heading: "History",
  summary: "Day by day from {first} to {last}. Lowest {low} on {lowDay}, highest {high} on {highDay}.",
  ranges: "Range of the chart",
  range: { "30d": "30D", "90d": "90D", "1y": "1Y", all: "All" },
  rangeName: { "30d": "30 days", "90d": "90 days", "1y": "One year", all: "All days" },
  altcoinZone: "Altcoin season ≥ 75",
  bitcoinZone: "Bitcoin season ≤ 25",
  highest: "High",
  lowest: "Low",
  explore: "Read the chart day by day with the arrow keys",
  fraction: "{count} of {total}",
  season: { altcoin: "Altcoin season", neutral: "Neither season", bitcoin: "Bitcoin season" },
  asTable: "The same as a table",
  tableCaption: {
    day: "Every day of the chart",
    week: "Every seventh day of the chart",
    month: "Last day of each month",
  },
  columns: { day: "Day", value: "Index", fraction: "Beat Bitcoin", season: "Season" },
  download: "Every day as CSV",
  empty: "No day of this range has a value yet.",
  notDaily:
    "{cadence, select, weekly {Weekly} monthly {Monthly} other {Irregular}} snapshots: the index is worked out for their days alone, and nothing is known between them.",
  tools: "Overlays, brush, picture and CSV of the chart",
  overlay: "Beside the index",
  overlays: {
    none: "Index alone",
    price: "Bitcoin price",
    dominance: "Bitcoin dominance",
    total: "Total market cap",
  },
  png: "Picture",
  csv: "CSV of this range",
  brush: "Which part of the history: {from} to {to}",
  brushFrom: "First day shown",
  brushTo: "Last day shown",
  reset: "Whole history",
  attribution: "Interactive chart: TradingView Lightweight Charts",
  source: "{source}, {day}",
  began: "Season began",
};

/** Why the peers' numbers differ today. */
export const peers = {
  heading: "Why others show another number",
  intro: "The same data by the rules of each site, on {day}.",
  own: "Altseason",
  columns: { site: "Rules of", value: "Value", counted: "Beat Bitcoin", rule: "What they do" },
  rules: {
    own: "{size} altcoins, Bitcoin apart; gold and other asset-backed tokens left out; a coin too young gives its place to the next.",
    blockchaincenter: "50 places with Bitcoin in one of them, so {size} altcoins.",
    coinmarketcap: "100 places with Bitcoin in one of them, so {size} altcoins; gold tokens count.",
  },
  difference: "{change} against ours",
  same: "the same as ours",
};

/** What moved since the day before. */
export const changes = {
  heading: "What changed since {day}",
  value: "The value went from {before} to {after}.",
  valueSame: "The value stayed at {after}.",
  began: "Began to beat Bitcoin",
  ceased: "Ceased to beat Bitcoin",
  entered: "Came in",
  left: "Went out",
  none: "Nobody crossed Bitcoin's return, nobody came or went.",
  nobody: "Nobody",
  reasons: {
    "no-history": "old enough now",
    "no-price": "has a price again",
    stale: "trades again",
    "below-cut": "grew into the size",
    rule: "no longer left out",
  },
  reasonsLeft: {
    "no-history": "no price at the window's start",
    "no-price": "no price any more",
    stale: "does not trade",
    "below-cut": "fell below the size",
    rule: "left out by a rule",
  },
  compare: "Any two days side by side",
};

/** What comes if nothing moves, and how much hangs on a few coins. */
export const outlook = {
  heading: "What comes next",
  rollOff:
    "If every price stood still from now on, the value would be {value} in {days, plural, one {# day} other {# days}}, because the days it is measured from move on.",
  rollOffSame: "If every price stood still from now on, the value would stay where it is.",
  chart: "The coming {days} days if every price stood still: from {from} to {to}.",
  near: "{count, plural, =0 {No coin lies} one {One coin lies} other {# coins lie}} within {points, plural, one {one percentage point} other {# percentage points}} of Bitcoin: the value could be anything from {low} to {high} by them alone.",
  coins: "Closest to Bitcoin",
  lead: "{points} pts",
  note: "No forecast: it shows how much is decided already.",
  unavailable: "Without a value today there is nothing to say.",
};

export const sources = {
  heading: "What the numbers rest on",
  source: "Source",
  kind: { live: "live", imported: "imported", simulated: "simulated" },
  observed: "Observed",
  age: "{age} before this page was made",
  next: "Next update",
  noNext: "None planned",
  span: "Days held",
  methodology: "Method",
  exclusions: "Exclusion table",
  revision: "Revision",
  firstRevision: "1, never revised",
  hash: "SHA-256 of the reading",
  reading: "Complete, as JSON",
  constituents: "Constituents, as CSV",
  apiDocs: "API documentation",
  recompute: "Recompute it yourself",
  recomputeNote:
    "The first line fetches the published reading with all its evidence. The second computes it anew from prices of the same source and says equal, or where not.",
  copy: "Copy",
  copied: "Copied",
};

/** Numbers that move while the page is open. */
export const live = {
  updated: "Updated {time}",
  announce: "The index is now {value}: {season}.",
  newDay: "There is a reading of {day}.",
  reload: "Show it",
  stale: "No news since {time}: these numbers may be out of date.",
  season: {
    altcoin: "altcoin season",
    neutral: "neither season",
    bitcoin: "Bitcoin season",
    none: "no value",
  },
};
