/** The table of coins. */
export const coinTable = {
  heading: "Who beat Bitcoin",
  intro:
    "Bitcoin returned {bitcoin} in {days, plural, one {# day} other {# days}}. Coins above its line did better, coins below did not.",
  introUnknown: "Returns over {days, plural, one {# day} other {# days}}, held against Bitcoin's.",
  show: "Which coins",
  filters: {
    index: "In the index",
    beat: "Beat Bitcoin",
    lost: "Did not",
    out: "Left out",
    new: "Too young",
    all: "All",
  },
  sector: "Sector",
  anySector: "Any sector",
  sectors: {
    meme: "Meme",
    ai: "AI",
    gaming: "Gaming",
    privacy: "Privacy",
    exchange: "Exchange",
    oracle: "Oracle",
    infrastructure: "Infrastructure",
    defi: "DeFi",
    "layer-2": "Layer 2",
    "layer-1": "Layer 1",
    payments: "Payments",
  },
  search: "Find a coin",
  searchPlaceholder: "Name or symbol",
  view: "View",
  views: { table: "Table", tiles: "Tiles" },
  columns: {
    rank: "Rank",
    coin: "Coin",
    spark: "{days} days",
    return: "Return",
    over: "Against Bitcoin",
    score: "Score",
    marketCap: "Market cap",
    price: "Price",
  },
  caption: "Coins with their return against Bitcoin's",
  standing: {
    benchmark: "the line to beat",
    outperformed: "beat Bitcoin",
    underperformed: "did not beat Bitcoin",
    excluded: "left out: {rule}",
    "passed-over": "no return to measure",
    "below-cut": "below the index's size",
  },
  points: "pts",
  scale: "Bars in percentage points; a full side is {points}. An arrow marks a longer bar.",
  shown: "{count} coins shown",
  none: "No coin matches.",
  loading: "Loading all coins…",
  failed: "The coins can't be loaded right now.",
  tileNote:
    "Area by market cap, shade by points against Bitcoin; hatched: left out. Bitcoin itself is missing, it would be too large. Tiles too small to press lead nowhere; the table links every coin.",
  tilesShown: "Shown are the {shown} largest of {count} coins; the table has them all.",
  excludedHeading:
    "{count, plural, one {# coin of this size does not count, and why} other {# coins of this size do not count, and why}}",
  excludedNote:
    "Stablecoins, wrapped and staked copies, receipts and tokens of other things say nothing about altcoins. Each is kept out by a rule with its evidence.",
  rule: "Rule",
  reason: "Why",
  all: "All coins",
  csv: "All coins as CSV",
};

/** The page of all coins. */
export const coinsPage = {
  title: "Coins",
  description:
    "Every coin of the day: its return against Bitcoin, whether it is in the index, and why or why not.",
  lede: "Every coin of the day by the rules of the index: who counts, who beats Bitcoin, who is left out and why.",
};

/** The page of one coin. */
export const coinPage = {
  title: "{name} ({symbol}) against Bitcoin",
  description:
    "{name}: return against Bitcoin, rank over time, and whether it is in the Altcoin Season Index and why.",
  kicker: "Rank {rank} by market cap",
  price: "Price",
  marketCap: "Market cap",
  sector: "Sector",
  standing: {
    benchmark: "Bitcoin is what every return is held against.",
    outperformed: "It is in the index and beats Bitcoin by {points} percentage points.",
    underperformed: "It is in the index and lies {points} percentage points behind Bitcoin.",
    excluded: "It is left out of the index.",
    "passed-over": "It does not count today.",
    "below-cut": "It is smaller than the smallest coin of the index.",
  },
  passedOver: {
    "no-history": "It has no price from as far back as the window, so no return to compare.",
    "no-price": "It has no price on the day.",
    stale: "Its price has stood still to the last digit: nobody trades it, or the source stands still.",
  },
  flip: "To change sides, its price would have to {direction, select, up {rise} other {fall}} by {percent} against Bitcoin.",
  rules: "Why",
  rulesNote:
    "Every rule that matches it, strongest first. The first strong one, or two weak ones together, leave a coin out.",
  noRules: "No exclusion rule matches it.",
  basis: {
    operator: "operator",
    curated: "curated list",
    category: "provider's category",
    behaviour: "behaviour",
    name: "name",
  },
  strength: { strong: "strong", weak: "weak" },
  span: { from: "from {day}", until: "until {day}", both: "{from} to {until}" },
  columns: { rule: "Rule", basis: "Rests on", evidence: "Evidence", days: "Days" },
  method: "What the rules mean",
  windows: "Return against Bitcoin",
  windowsNote: "Percentage points ahead of or behind Bitcoin over each window.",
  snapshots:
    "The data are snapshots about {days, plural, one {# day} other {# days}} apart; nothing is known between them.",
  window: "{days, plural, one {# day} other {# days}}",
  own: "itself {change}",
  unknown: "no price that far back",
  sinceAhead:
    "{pace, select, snapshots {At every snapshot it was ahead of Bitcoin over {window}} other {It has been ahead of Bitcoin over {window}}} since {bound, select, least {at least } other {}}{day}.",
  sinceBehind:
    "{pace, select, snapshots {At every snapshot it was behind Bitcoin over {window}} other {It has been behind Bitcoin over {window}}} since {bound, select, least {at least } other {}}{day}.",
  priceChart: "Price",
  bitcoinChart: "Price in bitcoin",
  rankChart: "Rank over time",
  leadChart: "Against Bitcoin over time",
  priceSummary: "Price of {name} from {first} to {last}: {from} to {to}.",
  bitcoinSummary: "Price of {name} in bitcoin from {first} to {last}: {from} to {to}.",
  rankSummary: "Rank of {name} from {first} to {last}: {from} to {to}.",
  leadSummary:
    "Lead of {name} over Bitcoin in points, {days} days each, from {first} to {last}: {from} to {to}.",
  leadName: "{days} days, points",
  csv: "History as CSV",
  json: "As JSON",
};
