import type { Messages } from "../messages.ts";

export const signals: Messages["signals"] = {
  title: "Signale und ihre Bilanz",
  description:
    "Sechs Regeln über den Altcoin-Season-Index für vier Arten von Lesern: welche gelten, seit wann, und was jedes Mal darauf folgte.",
  phase: {
    altcoin: {
      rising: "Altcoin-Season, und sie wird breiter",
      flat: "Altcoin-Season, sie hält sich",
      falling: "Altcoin-Season, sie lässt nach",
      unknown: "Altcoin-Season",
    },
    neutral: {
      rising: "Altcoins gewinnen an Boden",
      flat: "Keine Seite führt",
      falling: "Altcoins verlieren an Boden",
      unknown: "Keine Season",
    },
    bitcoin: {
      rising: "Bitcoin-Season, sie lockert sich",
      flat: "Bitcoin-Season, sie hält sich",
      falling: "Bitcoin-Season, sie verfestigt sich",
      unknown: "Bitcoin-Season",
    },
  },
  noPhase: "Noch lässt sich nichts sagen",
  value:
    "Der Index steht bei {value}{move, select, up {, {points} Punkte höher als 30 Tage zuvor} down {, {points} Punkte tiefer als 30 Tage zuvor} same {, wie 30 Tage zuvor} other {}}.",
  dominance:
    "Bitcoins Anteil am Markt beträgt {share}{move, select, up {, {points} Punkte mehr als damals} down {, {points} Punkte weniger als damals} same {, wie damals} other {}}.",
  agreement: {
    agree: "Beides passt zusammen.",
    disagree: "Beides widerspricht sich: Bitcoins Anteil bestätigt nicht, was der Index sagt.",
  },
  summary:
    "{on, plural, =0 {Kein Signal gilt} one {Eines von {all} Signalen gilt} other {# von {all} Signalen gelten}}. {better, plural, =0 {Keines von allen hat eine Bilanz, die besser als schwach ist: Sie beschreiben, sie sagen nicht voraus.} one {Eines von allen hat eine Bilanz, die besser als schwach ist.} other {# von allen haben eine Bilanz, die besser als schwach ist.}}",
  unavailable: {
    "needs-daily-closes":
      "Zu wenig Daten für Signale: Sie brauchen einen Schlusskurs für jeden Tag, und diese Daten sind Stände in größeren Abständen. Die Phase oben ruht allein auf diesen Ständen.",
    "no-history": "Zu wenig Daten für Signale: Der Index hat noch an keinem Tag einen Wert.",
  },
  readers: {
    swing: "Für Swing-Trader",
    "long-term": "Auf lange Sicht",
    day: "Für Daytrader",
    portfolio: "Für ein Portfolio",
  },
  names: {
    climbing: "Auf dem Weg zu 75",
    low: "Bei 25 oder darunter",
    "momentum-up": "Aufwärts durch die 50",
    "momentum-down": "Abwärts durch die 50",
    overheated: "Überhitzt",
    oversold: "Überverkauft",
  },
  state: {
    on: "Gilt seit dem {day}",
    onFor: "{days, plural, one {erster Tag} other {seit # Tagen}}",
    off: "Gilt nicht",
    unknown: "Heute nicht bekannt: Eine Zahl fehlt",
    weak: "Mit dieser Bilanz sagt es fast nichts darüber, was folgt.",
  },
  rule: {
    heading: "Gilt, wenn zum Tagesschluss",
    from: "der Index bei {from} oder mehr steht",
    to: "der Index bei {to} oder darunter steht",
    between: "der Index zwischen {from} und {to} steht",
    up: "er mindestens {points} Punkte über seinem Wert {days} Tage zuvor steht",
    down: "er mindestens {points} Punkte unter seinem Wert {days} Tage zuvor steht",
    above: "Bitcoin über seinem Mittel der letzten {days} Tage steht",
    below: "Bitcoin unter seinem Mittel der letzten {days} Tage steht",
    expects:
      "{side, select, altcoins {Danach müssten Altcoins besser laufen als Bitcoin.} other {Danach müsste Bitcoin besser laufen als Altcoins.}}",
  },
  verdicts: { weak: "Schwache Bilanz", moderate: "Mäßige Bilanz", strong: "Starke Bilanz" },
  horizon: {
    heading: "{days} Tage danach",
    figure: "Kennzahl",
    hits: "Richtig",
    hitsOf: "{hits} von {cases}",
    base: "Beliebiger Tag",
    median: "Vorsprung der Altcoins (Median), Punkte",
    interval: "95-%-Intervall",
    intervalValue: "{low} bis {high}",
    noInterval: "zu wenige Fälle",
    independent: "Unabhängige Fälle",
  },
  weakness: {
    few: "Nach {days} Tagen: {count, plural, =0 {kein Fall} one {ein unabhängiger Fall} other {# unabhängige Fälle}}, und eine Bilanz braucht {least}.",
    unclear:
      "Nach {days} Tagen: Das Intervall hebt sich nicht klar von null und von einem beliebigen Tag ab.",
    ordinary: "Nach {days} Tagen: kaum öfter richtig als ein beliebiger Tag.",
  },
  cases: "{count, plural, =0 {Bisher kein Fall} one {Der eine Fall} other {Alle # Fälle}}",
  casesCaption: "Fälle dieses Signals, neueste zuerst",
  columns: { from: "Ab", until: "Bis", value: "Index", month: "30 Tage", quarter: "90 Tage" },
  pending: "nicht vorüber",
  casesNote:
    "Vorsprung eines gleich gewichteten Korbs der Altcoins des Index vor Bitcoin, in Prozentpunkten, ab dem Schluss des ersten Tages.",
  reading: {
    heading: "Wie das zu lesen ist",
    basket:
      "Was folgte, ist an einem gleich gewichteten Korb der Altcoins der Variante gemessen, am ersten Tag jedes Monats nach den Rängen dieses Tages neu gewählt, ohne Kosten; ein Coin, der verschwindet, behält seinen letzten Kurs.",
    honest:
      "Die Regeln sind runde, vorab gesetzte Zahlen, nicht an diese Geschichte angepasst. Ein Signal, das endet und binnen {days} Tagen wiederkehrt, ist derselbe Fall. Fälle, deren Fenster sich überschneiden, sind keine unabhängigen Belege: Sie zählen als einer, und das Intervall zieht sie gemeinsam.",
    any: "Entscheidend ist der Vergleich mit einem beliebigen Tag: An den meisten Tagen bleiben Altcoins hinter Bitcoin zurück, sodass eine Regel, die das erwartet, ohne jedes Zutun in mehr als der Hälfte der Fälle richtig liegt.",
    moderate:
      "Mäßig verlangt {cases} unabhängige Fälle, {rate} richtige und {over} Punkte mehr als an einem beliebigen Tag, dazu ein Intervall, das sich von null und vom Median eines beliebigen Tages abhebt. Stark verlangt {strongCases}, {strongRate} und {strongOver} Punkte. Es gilt das Urteil des schwächeren der beiden Zeiträume.",
    luck: "Bei sechs Regeln, zwei Zeiträumen und mehreren Varianten sieht eines von zwanzig Ergebnissen allein durch Zufall gut aus. Nichts hier ist ein Rat.",
  },
  download: "Alle Fälle als CSV",
  json: "Dasselbe für Programme",
};
