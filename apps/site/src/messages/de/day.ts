import type { Messages } from "../messages.ts";

export const day: Messages["day"] = {
  title:
    "{day}: {season, select, altcoin {Altcoin-Season} bitcoin {Bitcoin-Season} other {keine Season}}, Index {value}",
  titleNone: "{day}: kein Stand",
  description:
    "Der Altcoin Season Index vom {day}, wie er veröffentlicht wurde, mit jedem Coin und dem Weg, ihn nachzurechnen.",
  dataset: "Altcoin Season Index vom {day}",
  opening: "Am {day} war",
  openingSimulated: "Im simulierten Markt war am {day}",
  openingNone: "Für den {day} gibt es",
  season: {
    altcoin: "Altcoin-Season",
    bitcoin: "Bitcoin-Season",
    neutral: "keine Season",
    none: "keinen Stand",
  },
  count: "{count} der {total} größten Altcoins waren über die {days} Tage davor besser gelaufen als Bitcoin.",
  bitcoin: "Bitcoin selbst hatte sich um {change} bewegt.",
  none: {
    "no-market": "Die Daten enthalten nichts von diesem Tag.",
    "benchmark-missing": "Bitcoins Rendite über das Fenster lässt sich für diesen Tag nicht sagen.",
    "too-few-constituents": "Zu wenige Coins hatten an diesem Tag eine Rendite über das Fenster.",
  },
  nearest: "Die nächsten Tage mit einem Stand sind oben verlinkt.",
  ways: {
    label: "Andere Tage",
    previous: "Der Tag davor:",
    next: "Der Tag danach:",
    today: "Zum Stand von heute",
    compare: "Mit dem {day} vergleichen",
  },
  coins: {
    heading: "Wer Bitcoin schlug",
    caption: "Coins des Index an diesem Tag mit ihrer Rendite gegenüber Bitcoin",
    rank: "Rang",
    coin: "Coin",
    return: "Rendite",
    over: "Gegen Bitcoin",
    marketCap: "Marktwert",
    line: "die Linie, die es zu schlagen gilt",
    beat: "Punkte, schlug Bitcoin",
    beaten: "Punkte, schlug Bitcoin nicht",
    scale:
      "Balken in Prozentpunkten; eine volle Seite sind {points}. Ein Pfeil steht für einen längeren Balken.",
  },
  left: {
    heading:
      "{count, plural, one {Ein Coin dieser Größe zählte nicht, und warum} other {# Coins dieser Größe zählten nicht, und warum}}",
    columns: { rule: "Regel", reason: "Warum" },
    rule: { "no-history": "keine Geschichte", "no-price": "kein Kurs", stale: "veraltet" },
    reason: {
      "no-history": "Am Anfang des Fensters hatte er keinen Kurs: Es gab keine Rendite zu messen.",
      "no-price": "An diesem Tag hatte er keinen Kurs.",
      stale:
        "Sein Kurs hatte sich tagelang nicht bewegt: Niemand handelte ihn, oder die Quelle war stehen geblieben.",
    },
  },
  published: {
    heading: "Was veröffentlicht wurde",
    at: "Veröffentlicht",
    provisional: "Der Tag war noch nicht zu Ende: Dieser Wert konnte sich noch bewegen.",
    revision: "Fassung",
    first: "1, nie geändert",
    source: "Quelle",
    method: "Methode",
    exclusions: "Ausschlusstabelle",
    hash: "SHA-256 des Standes",
    recompute: "Selbst nachrechnen",
    recomputeNote:
      "Die erste Zeile holt den veröffentlichten Stand mit allen Belegen. Die zweite rechnet ihn aus Kursen derselben Quelle neu und sagt: gleich, oder wo nicht.",
    json: "Vollständig, als JSON",
    csv: "Die Coins, als CSV",
    revisions: "Alle Fassungen",
    original: "wie zuerst veröffentlicht",
  },
};

export const readingGauge: Messages["readingGauge"] = {
  unavailable: "Kein Wert",
  label: "{value} von 100, genau {count} von {total}. Bitcoin-Season bis 25, Altcoin-Season ab 75.",
  fraction: "{count} von {total} Coins schlugen Bitcoin",
};
