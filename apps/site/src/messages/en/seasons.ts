/** The page of all seasons. */
export const seasons = {
  title: "Altcoin and Bitcoin seasons",
  description:
    "Every altcoin and Bitcoin season so far: when it began and ended, how long it lasted, and what altcoins and Bitcoin did in it.",
  heading: {
    altcoin: "An altcoin season is on",
    bitcoin: "A Bitcoin season is on",
    neutral: "No season is on",
  },
  current: {
    since:
      "It has lasted {length} so far, since {from}. Its {kind, select, altcoin {highest} other {lowest}} value was {peak}, on {peakDay}.",
    returns: "Since its first day the middle altcoin has moved {altcoins}, Bitcoin {bitcoin}.",
    ended:
      "The last one was {kind, select, altcoin {an altcoin} other {a Bitcoin}} season of {length}, from {from} to {to}, with its {kind, select, altcoin {highest} other {lowest}} value {peak} on {peakDay}.",
    today: "The index now stands at {value}.",
    lingers:
      "{kind, select, altcoin {That is below 75, but the season goes on until three readings in a row are below 70.} other {That is above 25, but the season goes on until three readings in a row are above 30.}}",
    never: "The data hold no season yet.",
  },
  sparse:
    "These data hold one reading every {days} days or so. Seasons are as exact as that: a short one can be missing, and first and last days are the days of readings.",
  years: "Year by year",
  yearsSummary:
    "From {first} to {last}: {altcoin, plural, =0 {no altcoin season} one {one altcoin season} other {# altcoin seasons}} and {bitcoin, plural, =0 {no Bitcoin season} one {one Bitcoin season} other {# Bitcoin seasons}}. All are in the table below.",
  legend: { altcoin: "Altcoin season, above the line", bitcoin: "Bitcoin season, below it" },
  months: { january: "Jan", april: "Apr", july: "Jul", october: "Oct" },
  all: "Every season",
  order: "Order",
  orders: { newest: "Newest first", longest: "Longest first" },
  tableCaption: "Seasons with their length, peak and returns",
  columns: {
    season: "Season",
    length: "Length",
    peak: "Peak",
    altcoins: "Altcoins",
    bitcoin: "Bitcoin",
    lead: "Difference",
  },
  short: { altcoin: "Altcoin", bitcoin: "Bitcoin" },
  ongoing: "still on",
  tableNote:
    "Peak is the highest value of an altcoin season and the lowest of a Bitcoin season. Altcoins is the median return of the coins that made up the index on the season's first day. The first day is known only when it is there: nobody could have bought the day before.",
  download: "Every season as CSV",
  averages: {
    heading: "What they have in common",
    of: "{kind, select, altcoin {{count, plural, =0 {No altcoin season has ended} one {One altcoin season that ended} other {# altcoin seasons that ended}}} other {{count, plural, =0 {No Bitcoin season has ended} one {One Bitcoin season that ended} other {# Bitcoin seasons that ended}}}}",
    none: "Nothing to sum up yet.",
    length: "Median length",
    longest: "Longest",
    altcoins: "Median altcoins",
    bitcoin: "Median Bitcoin",
    ahead:
      "In {ahead, plural, =0 {none} one {one} other {#}} of {measured, plural, one {one} other {#}} the altcoins did better than Bitcoin from the first to the last day.",
    few: "{count, plural, one {One case says} other {# cases say}} little about the next one.",
  },
  rule: {
    heading: "When a season begins and ends",
    begins:
      "An altcoin season begins on the first day the index reaches 75 or more, a Bitcoin season when it falls to 25 or less.",
    ends: "It ends only after three readings in a row below 70 (for a Bitcoin season: above 30), or at once when the index crosses to the other side.",
    why: "The gap between 75 and 70 is on purpose: one weak day does not cut a season in two. Nothing is redated afterwards; each season is told as one would have seen it at the time.",
  },
};
