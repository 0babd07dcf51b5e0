import type { Messages } from "../messages.ts";

export const feeds: Messages["feeds"] = {
  seasonsTitle: "Altseason: Seasons, wie sie beginnen und enden",
  seasonsDescription:
    "Ein Eintrag, wenn eine Altcoin-Season oder eine Bitcoin-Season beginnt, und einer, wenn sie endet. Beginn bei 75 (25), Ende nach drei Tagen unter 70 (über 30).",
  readingsTitle: "Altseason: der Stand jedes Tages",
  readingsDescription: "Der Altcoin Season Index der letzten dreißig Tage.",
  began: "{season, select, altcoin {Altcoin-Season} other {Bitcoin-Season}} begann am {day}",
  ended: "{season, select, altcoin {Altcoin-Season} other {Bitcoin-Season}} endete am {day} nach {days}",
  beganText: "Der Index erreichte am {day} {value}.",
  endedText:
    "Sie dauerte {days}, vom {first} bis zum {last}; ihr {season, select, altcoin {höchster} other {tiefster}} Wert war {value} am {extremeDay}.",
  reading:
    "{day}: {value} ({season, select, altcoin {Altcoin-Season} bitcoin {Bitcoin-Season} other {keine Season}})",
  readingText: "{count} von {total} Coins schlagen Bitcoin.",
  simulated: "Simulierter Markt: jeder Kurs ist erfunden.",
};
