import type { Messages } from "../messages.ts";

export const sentence: Messages["sentence"] = {
  indexName: "Altcoin Season Index",
  overline: "{size}, {window}",
  opening: "Es ist",
  openingSimulated: "Im simulierten Markt ist",
  openingImported: "Am Ende der importierten Daten ist",
  season: { altcoin: "Altcoin-Season", neutral: "keine Season", bitcoin: "Bitcoin-Season" },
  since: "seit dem {day}.",
  sinceUnknown: "bis auf Weiteres.",
  noReading: "Es gibt keinen Stand",
  noReadingOn: "für den {day}.",
  count:
    "{count} der {total} größten Altcoins liefen in den letzten {window, plural, one {# Tag} other {# Tagen}} besser als Bitcoin.",
  neutral: "{up} mehr, und es wäre Altcoin-Season; {down} weniger, Bitcoin-Season.",
  altcoin: "Der Index steht seit {days} bei 75 oder mehr.",
  bitcoin: "Der Index steht seit {days} bei 25 oder weniger; {up} mehr, und es wäre Altcoin-Season.",
  provisional: "Der Tag ist noch nicht zu Ende: dieser Wert kann sich noch bewegen.",
};

export const past: Messages["past"] = {
  heading: "Woher er kommt",
  yesterday: "Gestern",
  lastWeek: "Vor einer Woche",
  lastMonth: "Vor einem Monat",
  yearHigh: "Jahreshoch",
  yearLow: "Jahrestief",
  missing: "Kein Wert",
  season: { altcoin: "Altcoin", neutral: "Keine", bitcoin: "Bitcoin" },
  change: "{change} seitdem",
  unchanged: "unverändert seitdem",
};

export const history: Messages["history"] = {
  heading: "Verlauf",
  summary:
    "Tag für Tag vom {first} bis zum {last}. Tiefster Wert {low} am {lowDay}, höchster {high} am {highDay}.",
  ranges: "Zeitraum des Diagramms",
  range: { "30d": "30T", "90d": "90T", "1y": "1J", all: "Alles" },
  rangeName: { "30d": "30 Tage", "90d": "90 Tage", "1y": "Ein Jahr", all: "Alle Tage" },
  altcoinZone: "Altcoin-Season ≥ 75",
  bitcoinZone: "Bitcoin-Season ≤ 25",
  highest: "Hoch",
  lowest: "Tief",
  explore: "Das Diagramm Tag für Tag mit den Pfeiltasten lesen",
  fraction: "{count} von {total}",
  season: { altcoin: "Altcoin-Season", neutral: "Keine Season", bitcoin: "Bitcoin-Season" },
  asTable: "Dasselbe als Tabelle",
  tableCaption: {
    day: "Jeder Tag des Diagramms",
    week: "Jeder siebte Tag des Diagramms",
    month: "Der letzte Tag jedes Monats",
  },
  columns: { day: "Tag", value: "Index", fraction: "Schlugen Bitcoin", season: "Season" },
  download: "Jeder Tag als CSV",
  empty: "Noch kein Tag dieses Zeitraums hat einen Wert.",
  notDaily:
    "{cadence, select, weekly {Wöchentliche} monthly {Monatliche} other {Unregelmäßige}} Stände: der Index wird nur für ihre Tage berechnet, dazwischen ist nichts bekannt.",
  tools: "Überlagerungen, Ausschnitt, Bild und CSV des Diagramms",
  overlay: "Neben dem Index",
  overlays: {
    none: "Nur der Index",
    price: "Bitcoin-Kurs",
    dominance: "Bitcoin-Dominanz",
    total: "Gesamter Marktwert",
  },
  png: "Bild",
  csv: "CSV dieses Zeitraums",
  brush: "Welcher Teil des Verlaufs: {from} bis {to}",
  brushFrom: "Erster gezeigter Tag",
  brushTo: "Letzter gezeigter Tag",
  reset: "Ganzer Verlauf",
  attribution: "Interaktives Diagramm: TradingView Lightweight Charts",
  source: "{source}, {day}",
  began: "Season beginnt",
};

export const peers: Messages["peers"] = {
  heading: "Warum andere eine andere Zahl zeigen",
  intro: "Dieselben Daten nach den Regeln jeder Seite, am {day}.",
  own: "Altseason",
  columns: { site: "Regeln von", value: "Wert", counted: "Schlugen Bitcoin", rule: "Was sie tun" },
  rules: {
    own: "{size} Altcoins, Bitcoin zählt nicht mit; Gold und andere gedeckte Token bleiben draußen; ein zu junger Coin macht dem nächsten Platz.",
    blockchaincenter: "50 Plätze, einer davon Bitcoin, also {size} Altcoins.",
    coinmarketcap: "100 Plätze, einer davon Bitcoin, also {size} Altcoins; Gold-Token zählen mit.",
  },
  difference: "{change} gegenüber unserem",
  same: "gleich unserem",
};

export const changes: Messages["changes"] = {
  heading: "Was sich seit dem {day} geändert hat",
  value: "Der Wert ging von {before} auf {after}.",
  valueSame: "Der Wert blieb bei {after}.",
  began: "Schlagen Bitcoin neu",
  ceased: "Schlagen Bitcoin nicht mehr",
  entered: "Kamen hinzu",
  left: "Fielen heraus",
  none: "Niemand kreuzte den Ertrag von Bitcoin, niemand kam oder ging.",
  nobody: "Niemand",
  reasons: {
    "no-history": "jetzt alt genug",
    "no-price": "wieder mit Kurs",
    stale: "wieder gehandelt",
    "below-cut": "groß genug geworden",
    rule: "nicht mehr ausgeschlossen",
  },
  reasonsLeft: {
    "no-history": "kein Kurs am Anfang des Fensters",
    "no-price": "kein Kurs mehr",
    stale: "wird nicht gehandelt",
    "below-cut": "zu klein geworden",
    rule: "durch eine Regel ausgeschlossen",
  },
  compare: "Zwei beliebige Tage nebeneinander",
};

export const outlook: Messages["outlook"] = {
  heading: "Was als Nächstes kommt",
  rollOff:
    "Stünde von jetzt an jeder Kurs still, wäre der Wert in {days, plural, one {# Tag} other {# Tagen}} {value}, weil die Tage weiterrücken, von denen aus gemessen wird.",
  rollOffSame: "Stünde von jetzt an jeder Kurs still, bliebe der Wert, wo er ist.",
  chart: "Die nächsten {days} Tage, wenn jeder Kurs stillstünde: von {from} bis {to}.",
  near: "{count, plural, =0 {Kein Coin liegt} one {Ein Coin liegt} other {# Coins liegen}} höchstens {points, plural, one {einen Prozentpunkt} other {# Prozentpunkte}} von Bitcoin entfernt: allein durch sie könnte der Wert zwischen {low} und {high} liegen.",
  coins: "Am nächsten an Bitcoin",
  lead: "{points} Pkt.",
  note: "Keine Vorhersage: es zeigt, wie viel schon entschieden ist.",
  unavailable: "Ohne Wert für heute gibt es hier nichts zu sagen.",
};

export const sources: Messages["sources"] = {
  heading: "Worauf die Zahlen ruhen",
  source: "Quelle",
  kind: { live: "laufend", imported: "importiert", simulated: "simuliert" },
  observed: "Beobachtet",
  age: "{age} vor dem Aufbau dieser Seite",
  next: "Nächste Aktualisierung",
  noNext: "Keine geplant",
  span: "Gehaltene Tage",
  methodology: "Methode",
  exclusions: "Ausschlussliste",
  revision: "Revision",
  firstRevision: "1, nie revidiert",
  hash: "SHA-256 des Stands",
  reading: "Vollständig, als JSON",
  constituents: "Gezählte Coins, als CSV",
  apiDocs: "API-Dokumentation",
  recompute: "Selbst nachrechnen",
  recomputeNote:
    "Die erste Zeile holt den veröffentlichten Stand mit allen Belegen. Die zweite rechnet ihn aus Kursen derselben Quelle neu und sagt gleich, oder wo nicht.",
  copy: "Kopieren",
  copied: "Kopiert",
};

export const live: Messages["live"] = {
  updated: "Aktualisiert um {time}",
  announce: "Der Index steht jetzt bei {value}: {season}.",
  newDay: "Es gibt einen Stand vom {day}.",
  reload: "Zeigen",
  stale: "Seit {time} nichts Neues: diese Zahlen können veraltet sein.",
  season: {
    altcoin: "Altcoin-Season",
    neutral: "keine Season",
    bitcoin: "Bitcoin-Season",
    none: "kein Wert",
  },
};
