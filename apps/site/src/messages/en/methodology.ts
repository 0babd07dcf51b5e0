/** How a reading comes about, worked out on today's data. */
export const methodology = {
  title: "Method",
  description:
    "How the Altcoin Season Index is made, worked out on today's data: ranking, exclusions with their evidence, constituents, count and value, and how to recompute it.",
  lede: "How today's number came about, step by step on today's data. Nothing here needs to be believed: each step can be checked.",
  contents: "On this page",
  sections: {
    steps: "Five steps",
    variants: "Variants",
    rules: "Exclusion rules",
    evidence: "What an exclusion rests on",
    limits: "What it does not tell",
    accuracy: "How close to others",
    revisions: "Revisions",
    recompute: "Recompute it yourself",
  },
  steps: {
    rank: {
      title: "Rank",
      text: "All coins are ranked by market cap on the day itself, {day}, never by today's list for a past day: that would leave out what has since died.",
      caption: "The largest coins of the day and what becomes of each",
      columns: { rank: "Rank", coin: "Coin", cap: "Market cap", becomes: "What becomes of it" },
      fate: {
        benchmark: "held against it",
        outperformed: "counts, beat Bitcoin",
        underperformed: "counts, did not beat Bitcoin",
        excluded: "left out: {rule}",
        "passed-over": "passed over",
        "below-cut": "below the cut",
      },
    },
    exclude: {
      title: "Leave out",
      text: "Bitcoin and every coin that a rule names are left out, each with its evidence. Above the smallest coin that counts, that makes {count, plural, one {# coin} other {# coins}} today.",
    },
    constituents: {
      title: "Take the first {size}",
      text: "The first {size} that have a price on the day and one {days, plural, one {# day} other {# days}} before. A coin too young gives its place to the next: {passed, plural, =0 {today none was passed over} one {today one was passed over} other {today # were passed over}}. The smallest that counts is {name}, rank {rank}, worth {cap}.",
    },
    compare: {
      title: "Compare with Bitcoin",
      text: "A coin counts as ahead if its return is strictly above Bitcoin's. It is compared by multiplying crosswise, so that no rounding decides. The closest today is {name}:",
      coin: "{name}, {day}",
      coinBase: "{name}, {day}",
      crosswise: "price × Bitcoin's price then",
      crosswiseBitcoin: "Bitcoin's price × price then",
      ahead: "The upper product is larger: {name} is ahead, by {points} points.",
      behind: "The upper product is not larger: {name} is not ahead, by {points} points.",
    },
    value: {
      title: "Count",
      text: "{count} of {total} are ahead: 100 × {count} / {total} = {exact}, rounded half up to {value}. The season is decided on the exact fraction, not on the rounded value: 75 or more is altcoin season, 25 or less Bitcoin season.",
      none: "Today there is no value: {reason}",
    },
  },
  variantsText:
    "Anyone may ask for another: top{n}-{w}d with N from {minSize} to {maxSize} and W from {minDays} to {maxDays} days. Two sets follow other sites as they are, so that their numbers can be understood.",
  variantColumns: { id: "Variant", size: "Coins", window: "Window", difference: "What is different" },
  variantDifferences: {
    own: "Our rules",
    blockchaincenter: "50 places with Bitcoin in one of them",
    coinmarketcap: "100 places with Bitcoin in one of them; gold tokens count",
  },
  days: "{days, plural, one {# day} other {# days}}",
  rulesText:
    "Each rule says what a coin stands for instead of itself. The first that holds names the reason; all that hold are kept as evidence. Version {version}.",
  rules: {
    operator: "Someone who runs this instance decided so, with a note.",
    benchmark: "Bitcoin itself: every return is held against it.",
    stablecoin:
      "Pegged to a currency, algorithmic ones too. One that lost its peg stays left out: a broken peg does not make an altcoin.",
    wrapped: "Another coin in a wrapper, such as WBTC or WETH. Its return is that coin's.",
    bridged: "A token brought over from another chain.",
    staked: "Stands for a staked coin and its rewards, such as stETH or JitoSOL.",
    restaked: "Stands for a coin staked a second time, such as weETH.",
    "lending-receipt": "Stands for a deposit in a lending protocol, such as cTokens and aTokens.",
    "lp-token": "A share of a liquidity pool.",
    "commodity-backed": "Backed by gold, silver or another commodity, such as PAXG and XAUT.",
    "tokenized-security": "A treasury, fund, credit or stock as a token, such as BUIDL.",
    synthetic: "Follows the price of something else by contract.",
    leveraged: "Multiplies the moves of another coin.",
  },
  today: "{count, plural, =0 {None today} one {One coin today} other {# coins today}}",
  table: "The whole table: {count} coins by provider's id",
  evidenceText:
    "Strongest first. A strong match leaves a coin out; so do two weak ones that rest on different grounds. One weak match alone keeps the coin in and flags it for review.",
  evidence: {
    operator: "An operator's word, with a note.",
    curated: "A curated list by the provider's id, never by ticker alone: tickers collide.",
    category: "The provider's own category or tag.",
    behaviour:
      "What the price did over the last 90 days: how closely and how often it stood at one dollar, another currency, Bitcoin, ether, gold, or a slowly growing multiple of one.",
    name: "A pattern of the name: the weakest, and only together with another.",
  },
  limits: {
    lag: "It looks back over the whole window: it can rise while altcoins fall, because the days it is measured from move on. Today's page says what comes of that.",
    count:
      "It counts coins, not how far they are ahead: a coin ahead by a hair counts as much as one that doubled.",
    sources:
      "It is as good as its source: a source that holds 200 coins a day lacks the base price of those that rose from further down.",
    gaps: "A close stands for three days at most. A longer gap gives no value; nothing is filled in.",
    tags: "Categories are the provider's of today, not of the day.",
  },
  accuracyText:
    "Held against what blockchaincenter.net published day by day. Their lists and prices differ from ours, so equality is not the aim: closeness is, and an explanation where it ends.",
  accuracyColumns: {
    data: "Our data",
    days: "Days",
    correlation: "Correlation",
    difference: "Mean difference",
    zone: "Same zone",
  },
  accuracyRows: {
    cmc: "CoinMarketCap's daily top 200, 2017 to 2022",
    whole: "of these, days with at most four coins without a base price",
    gecko: "CoinGecko's prices of 2021, without OKB as published",
  },
  revisionsText:
    "A published reading never changes silently. A correction is a new revision with its reason and both hashes; asOf gives what stood at any moment. The day that has not closed yet is marked as provisional.",
  recomputeText:
    "The first line fetches the published reading, the second the market it was made from, the third computes the reading anew and says equal, or where not. It needs a checkout of the code, and nothing else of ours.",
  csv: "The market as CSV",
  json: "Today's reading with all its evidence",
  copy: "Copy",
  copied: "Copied",
};

/** The page of the curated table. */
export const exclusionTable = {
  title: "Who is left out",
  description: "Every coin of the curated exclusion table by rule, with its ids, tickers, days and reason.",
  lede: "{count} coins by the provider's id, each with its rule and reason. What this list does not know, categories and behaviour find.",
  find: "Find by name, ticker or id",
  shown: "{count} shown",
  columns: { symbols: "Ticker", ids: "Ids", reason: "Why", days: "Days" },
  always: "always",
  from: "from {day}",
  until: "until {day}",
  csv: "The table as CSV",
  back: "To the method",
};
