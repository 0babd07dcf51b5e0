/** What followers get to read. */
export const feeds = {
  seasonsTitle: "Altseason: seasons as they begin and end",
  seasonsDescription:
    "One entry when an altcoin season or a Bitcoin season begins, one when it ends. Entered at 75 (25), left after three days below 70 (above 30).",
  readingsTitle: "Altseason: the reading of each day",
  readingsDescription: "The Altcoin Season Index of each of the last thirty days.",
  began: "{season, select, altcoin {Altcoin season} other {Bitcoin season}} began on {day}",
  ended: "{season, select, altcoin {Altcoin season} other {Bitcoin season}} ended on {day} after {days}",
  beganText: "The index reached {value} on {day}.",
  endedText:
    "It lasted {days}, from {first} to {last}; its {season, select, altcoin {highest} other {lowest}} value was {value} on {extremeDay}.",
  reading:
    "{day}: {value} ({season, select, altcoin {altcoin season} bitcoin {Bitcoin season} other {neither season}})",
  readingText: "{count} of {total} coins beat Bitcoin.",
  simulated: "Simulated market: every price is invented.",
};
