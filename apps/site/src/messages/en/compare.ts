/** Two days side by side. */
export const compare = {
  title: "Compare two days",
  titleDays: "{before} and {after} compared",
  description:
    "Any two days of the Altcoin Season Index side by side: value and season, who crossed Bitcoin, who entered and left and why, coin by coin.",
  heading: "Compare any two days",
  lede: "Value and season, who crossed Bitcoin's line in between, who entered and left the index and why, coin by coin.",
  form: { a: "One day", b: "The other day", submit: "Compare" },
  held: "Days from {first} to {last} can be chosen.",
  fault: {
    "not-a-day": {
      title: "That was no day.",
      explain: "Both fields want a day of the calendar, written like 2021-04-16, from {first} to {last}.",
    },
    "same-day": {
      title: "That was the same day twice.",
      explain: "Choose two different days from {first} to {last}.",
    },
    "out-of-range": {
      title: "The data don't reach there.",
      explain: "They hold days from {first} to {last}.",
    },
  },
  suggestions: "{day} with",
  past: {
    yesterday: "the day before",
    lastWeek: "a week before",
    lastMonth: "a month before",
    yearHigh: "the year's high",
    yearLow: "the year's low",
  },
  headingUnknown: "Two days, not both with a reading",
  headingChange:
    "{direction, select, up {The index rose by {points, plural, one {# point} other {# points}}} down {The index fell by {points, plural, one {# point} other {# points}}} other {The index stands where it stood}}",
  sentence:
    "From {from} on {before} to {to} on {after}. {ahead, plural, =0 {No coin} one {One coin} other {# coins}} moved ahead of Bitcoin, {behind, plural, =0 {none} one {one} other {#}} fell behind it, and {entered, plural, =0 {none} one {one} other {#}} came into the index.",
  noReading: "No reading",
  nearest: "The nearest with a reading:",
  bitcoin: "Bitcoin over the {days} days before: {change}",
  changes: "What changed",
  changesNote:
    "Numbers are leads over Bitcoin in percentage points, on the first and on the second day. A coin crosses when its lead changes sign.",
  lists: {
    began: "Moved ahead of Bitcoin",
    ceased: "Fell behind Bitcoin",
    entered: "Entered the index",
    left: "Left the index",
    none: "Nobody.",
  },
  absence: {
    excluded: "excluded: {rule}",
    "below-cut": "too small",
    "no-history": "no history",
    "no-price": "no price",
    stale: "stale price",
  },
  table: {
    heading: "Coin by coin",
    note: "Lead over Bitcoin in percentage points over the window before each day. A plus beat Bitcoin, a minus did not.",
    caption: "Every coin of either day with its lead over Bitcoin on both",
    coin: "Coin",
    change: "Change",
    ranks: "Rank",
    absent: "not in",
    beat: "points, beat Bitcoin",
    beaten: "points, did not beat Bitcoin",
  },
  others: "Other days",
};
