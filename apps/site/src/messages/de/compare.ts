import type { Messages } from "../messages.ts";

export const compare: Messages["compare"] = {
  title: "Zwei Tage vergleichen",
  titleDays: "{before} und {after} im Vergleich",
  description:
    "Zwei beliebige Tage des Altcoin Season Index nebeneinander: Wert und Season, wer Bitcoin überholte, wer hinein- und hinauskam und warum, Coin für Coin.",
  heading: "Zwei beliebige Tage vergleichen",
  lede: "Wert und Season, wer dazwischen Bitcoins Linie überschritt, wer in den Index kam oder ihn verließ und warum, Coin für Coin.",
  form: { a: "Ein Tag", b: "Der andere Tag", submit: "Vergleichen" },
  held: "Zur Wahl stehen Tage vom {first} bis zum {last}.",
  fault: {
    "not-a-day": {
      title: "Das war kein Tag.",
      explain:
        "Beide Felder wollen einen Tag des Kalenders, geschrieben wie 2021-04-16, vom {first} bis zum {last}.",
    },
    "same-day": {
      title: "Das war zweimal derselbe Tag.",
      explain: "Zur Wahl stehen zwei verschiedene Tage vom {first} bis zum {last}.",
    },
    "out-of-range": {
      title: "So weit reichen die Daten nicht.",
      explain: "Sie enthalten Tage vom {first} bis zum {last}.",
    },
  },
  suggestions: "Der {day} mit",
  past: {
    yesterday: "dem Tag davor",
    lastWeek: "einer Woche davor",
    lastMonth: "einem Monat davor",
    yearHigh: "dem Höchststand des Jahres",
    yearLow: "dem Tiefststand des Jahres",
  },
  headingUnknown: "Zwei Tage, nicht beide mit einem Stand",
  headingChange:
    "{direction, select, up {Der Index stieg um {points, plural, one {# Punkt} other {# Punkte}}} down {Der Index fiel um {points, plural, one {# Punkt} other {# Punkte}}} other {Der Index steht, wo er stand}}",
  sentence:
    "Von {from} am {before} auf {to} am {after}. {ahead, plural, =0 {Kein Coin zog} one {Ein Coin zog} other {# Coins zogen}} an Bitcoin vorbei, {behind, plural, =0 {keiner fiel} one {einer fiel} other {# fielen}} dahinter zurück, und {entered, plural, =0 {keiner kam} one {einer kam} other {# kamen}} neu in den Index.",
  noReading: "Kein Stand",
  nearest: "Die nächsten mit einem Stand:",
  bitcoin: "Bitcoin über die {days} Tage davor: {change}",
  changes: "Was sich änderte",
  changesNote:
    "Zahlen sind Vorsprünge vor Bitcoin in Prozentpunkten, am ersten und am zweiten Tag. Ein Coin wechselt die Seite, wenn sein Vorsprung das Vorzeichen wechselt.",
  lists: {
    began: "An Bitcoin vorbei",
    ceased: "Hinter Bitcoin zurück",
    entered: "Neu im Index",
    left: "Nicht mehr im Index",
    none: "Niemand.",
  },
  absence: {
    excluded: "ausgeschlossen: {rule}",
    "below-cut": "zu klein",
    "no-history": "keine Geschichte",
    "no-price": "kein Kurs",
    stale: "veralteter Kurs",
  },
  table: {
    heading: "Coin für Coin",
    note: "Vorsprung vor Bitcoin in Prozentpunkten über das Fenster vor jedem Tag. Ein Plus schlug Bitcoin, ein Minus nicht.",
    caption: "Jeder Coin beider Tage mit seinem Vorsprung vor Bitcoin",
    coin: "Coin",
    change: "Veränderung",
    ranks: "Rang",
    absent: "nicht dabei",
    beat: "Punkte, schlug Bitcoin",
    beaten: "Punkte, schlug Bitcoin nicht",
  },
  others: "Andere Tage",
};
