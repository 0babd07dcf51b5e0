/** The page of signals and their records. */
export const signals = {
  title: "Signals and their records",
  description:
    "Six rules over the altcoin season index for four kinds of reader: which are on, since when, and what followed whenever they came on.",
  phase: {
    altcoin: {
      rising: "Altcoin season, and it widens",
      flat: "Altcoin season, holding",
      falling: "Altcoin season, fading",
      unknown: "Altcoin season",
    },
    neutral: {
      rising: "Altcoins are gaining ground",
      flat: "Neither side leads",
      falling: "Altcoins are losing ground",
      unknown: "Neither season",
    },
    bitcoin: {
      rising: "Bitcoin season, loosening",
      flat: "Bitcoin season, holding",
      falling: "Bitcoin season, tightening",
      unknown: "Bitcoin season",
    },
  },
  noPhase: "Nothing to say yet",
  value:
    "The index stands at {value}{move, select, up {, {points} points higher than 30 days before} down {, {points} points lower than 30 days before} same {, as 30 days before} other {}}.",
  dominance:
    "Bitcoin’s share of the market is {share}{move, select, up {, {points} points more than then} down {, {points} points less than then} same {, as then} other {}}.",
  agreement: {
    agree: "The two agree.",
    disagree: "The two contradict each other: Bitcoin’s share does not confirm what the index says.",
  },
  summary:
    "{on, plural, =0 {No signal is on} one {One of {all} signals is on} other {# of {all} signals are on}}. {better, plural, =0 {None of them all has a record that is better than weak: take them as descriptions, not as forecasts.} one {One of them all has a record that is better than weak.} other {# of them all have a record that is better than weak.}}",
  unavailable: {
    "needs-daily-closes":
      "Not enough data for signals: they need a close for every day, and these data are snapshots further apart. The phase above rests on the snapshots alone.",
    "no-history": "Not enough data for signals: the index has no value on any day yet.",
  },
  readers: {
    swing: "For swing traders",
    "long-term": "For the long term",
    day: "For day traders",
    portfolio: "For a portfolio",
  },
  names: {
    climbing: "Climbing toward 75",
    low: "At 25 or less",
    "momentum-up": "Upward through 50",
    "momentum-down": "Downward through 50",
    overheated: "Overheated",
    oversold: "Oversold",
  },
  state: {
    on: "On since {day}",
    onFor: "{days, plural, one {first day} other {for # days}}",
    off: "Off",
    unknown: "Not known today: a number is missing",
    weak: "With this record it says next to nothing about what follows.",
  },
  rule: {
    heading: "On when, at a day’s close,",
    from: "the index is at {from} or more",
    to: "the index is at {to} or less",
    between: "the index is between {from} and {to}",
    up: "it is at least {points} points above its value {days} days before",
    down: "it is at least {points} points below its value {days} days before",
    above: "Bitcoin is above its mean of the last {days} days",
    below: "Bitcoin is below its mean of the last {days} days",
    expects:
      "{side, select, altcoins {It would have to be followed by altcoins doing better than Bitcoin.} other {It would have to be followed by Bitcoin doing better than altcoins.}}",
  },
  verdicts: { weak: "Weak record", moderate: "Moderate record", strong: "Strong record" },
  horizon: {
    heading: "{days} days after",
    figure: "Figure",
    hits: "Right",
    hitsOf: "{hits} of {cases}",
    base: "Any day",
    median: "Median lead of altcoins, points",
    interval: "95 % interval",
    intervalValue: "{low} to {high}",
    noInterval: "too few cases",
    independent: "Independent cases",
  },
  weakness: {
    few: "After {days} days: {count, plural, =0 {no case} one {one independent case} other {# independent cases}}, and a record takes {least}.",
    unclear: "After {days} days: the interval does not stand clear of zero and of what any day gave.",
    ordinary: "After {days} days: hardly more often right than any day.",
  },
  cases: "{count, plural, =0 {No case so far} one {The one case} other {All # cases}}",
  casesCaption: "Cases of this signal, newest first",
  columns: { from: "On", until: "Until", value: "Index", month: "30 days", quarter: "90 days" },
  pending: "not over",
  casesNote:
    "Lead of an equal-weight basket of the index’s altcoins over Bitcoin, in percentage points, from the close of the first day.",
  reading: {
    heading: "How to read this",
    basket:
      "What followed is measured with an equal-weight basket of the variant’s altcoins, chosen anew on the first day of each month by the ranks of that day, without costs; a coin that vanishes keeps its last price.",
    honest:
      "The rules are round numbers set beforehand, not fitted to this history. A signal that goes off and comes back within {days} days is the same case. Cases whose windows overlap are no independent evidence: they count as one, and the interval is drawn from them together.",
    any: "“Any day” is the test that matters: altcoins lag Bitcoin on most days, so that a rule that expects that is right more than half of the time by doing nothing.",
    moderate:
      "Moderate takes {cases} independent cases, {rate} right and {over} points more than on any day, and an interval clear of zero and of any day’s median. Strong takes {strongCases}, {strongRate} and {strongOver} points. The verdict is that of the weaker of the two horizons.",
    luck: "With six rules, two horizons and several variants, one in twenty looks good by luck alone. Nothing here is advice.",
  },
  download: "Every case as CSV",
  json: "The same for programs",
};
