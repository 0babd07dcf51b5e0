import type { Messages } from "../messages.ts";

export const coinTable: Messages["coinTable"] = {
  heading: "Wer Bitcoin schlug",
  intro:
    "Bitcoin bewegte sich in {days, plural, one {# Tag} other {# Tagen}} um {bitcoin}. Coins über seiner Zeile liefen besser, Coins darunter nicht.",
  introUnknown: "Erträge über {days, plural, one {# Tag} other {# Tage}}, gemessen an dem von Bitcoin.",
  show: "Welche Coins",
  filters: {
    index: "Im Index",
    beat: "Schlugen Bitcoin",
    lost: "Schlugen ihn nicht",
    out: "Ausgeschlossen",
    new: "Zu jung",
    all: "Alle",
  },
  sector: "Sektor",
  anySector: "Jeder Sektor",
  sectors: {
    meme: "Meme",
    ai: "KI",
    gaming: "Gaming",
    privacy: "Privatsphäre",
    exchange: "Börse",
    oracle: "Orakel",
    infrastructure: "Infrastruktur",
    defi: "DeFi",
    "layer-2": "Layer 2",
    "layer-1": "Layer 1",
    payments: "Zahlung",
  },
  search: "Einen Coin finden",
  searchPlaceholder: "Name oder Kürzel",
  view: "Ansicht",
  views: { table: "Tabelle", tiles: "Kacheln" },
  columns: {
    rank: "Rang",
    coin: "Coin",
    spark: "{days} Tage",
    return: "Ertrag",
    over: "Gegenüber Bitcoin",
    score: "Punktzahl",
    marketCap: "Marktwert",
    price: "Kurs",
  },
  caption: "Coins mit ihrem Ertrag gegenüber dem von Bitcoin",
  standing: {
    benchmark: "der Maßstab",
    outperformed: "schlug Bitcoin",
    underperformed: "schlug Bitcoin nicht",
    excluded: "ausgeschlossen: {rule}",
    "passed-over": "kein Ertrag zu messen",
    "below-cut": "unterhalb der Größe des Index",
  },
  points: "Pkt.",
  scale: "Balken in Prozentpunkten; eine volle Seite sind {points}. Ein Pfeil zeigt einen längeren Balken.",
  shown: "{count} Coins gezeigt",
  none: "Kein Coin passt.",
  loading: "Alle Coins werden geladen …",
  failed: "Die Coins lassen sich gerade nicht laden.",
  tileNote:
    "Fläche nach Marktwert, Tönung nach Punkten gegenüber Bitcoin; schraffiert: ausgeschlossen. Bitcoin selbst fehlt, er wäre zu groß. Zu kleine Kacheln führen nirgendwohin; die Tabelle verlinkt jeden Coin.",
  tilesShown: "Gezeigt sind die {shown} größten von {count} Coins; die Tabelle hat alle.",
  excludedHeading:
    "{count, plural, one {# Coin dieser Größe zählt nicht, und warum} other {# Coins dieser Größe zählen nicht, und warum}}",
  excludedNote:
    "Stablecoins, verpackte und gestakte Kopien, Quittungen und Token anderer Dinge sagen nichts über Altcoins. Jeder bleibt durch eine Regel mit Beleg draußen.",
  rule: "Regel",
  reason: "Warum",
  all: "Alle Coins",
  csv: "Alle Coins als CSV",
};

export const coinsPage: Messages["coinsPage"] = {
  title: "Coins",
  description:
    "Jeder Coin des Tages: sein Ertrag gegenüber Bitcoin, ob er im Index ist, und warum oder warum nicht.",
  lede: "Jeder Coin des Tages nach den Regeln des Index: wer zählt, wer Bitcoin schlägt, wer draußen bleibt und warum.",
};

export const coinPage: Messages["coinPage"] = {
  title: "{name} ({symbol}) gegenüber Bitcoin",
  description:
    "{name}: Ertrag gegenüber Bitcoin, Rang im Lauf der Zeit, und ob er im Altcoin Season Index ist und warum.",
  kicker: "Rang {rank} nach Marktwert",
  price: "Kurs",
  marketCap: "Marktwert",
  sector: "Sektor",
  standing: {
    benchmark: "Bitcoin ist der Maßstab für jeden Ertrag.",
    outperformed: "Er ist im Index und liegt {points} Prozentpunkte vor Bitcoin.",
    underperformed: "Er ist im Index und liegt {points} Prozentpunkte hinter Bitcoin.",
    excluded: "Er ist aus dem Index ausgeschlossen.",
    "passed-over": "Er zählt heute nicht.",
    "below-cut": "Er ist kleiner als der kleinste Coin des Index.",
  },
  passedOver: {
    "no-history": "Am Anfang des Fensters hatte er keinen Kurs: Es gibt keinen Ertrag zu messen.",
    "no-price": "An diesem Tag hat er keinen Kurs.",
    stale:
      "Sein Kurs steht bis zur letzten Stelle still: Niemand handelt ihn, oder die Quelle ist stehen geblieben.",
  },
  flip: "Um die Seite zu wechseln, müsste sein Kurs gegenüber Bitcoin um {percent} {direction, select, up {steigen} other {fallen}}.",
  rules: "Warum",
  rulesNote:
    "Jede Regel, die auf ihn passt, die stärkste zuerst. Die erste starke oder zwei schwache zusammen schließen einen Coin aus.",
  noRules: "Keine Ausschlussregel passt auf ihn.",
  basis: {
    operator: "Betreiber",
    curated: "gepflegte Liste",
    category: "Kategorie der Quelle",
    behaviour: "Verhalten",
    name: "Name",
  },
  strength: { strong: "stark", weak: "schwach" },
  span: { from: "ab {day}", until: "bis {day}", both: "{from} bis {until}" },
  columns: { rule: "Regel", basis: "Beruht auf", evidence: "Beleg", days: "Tage" },
  method: "Was die Regeln bedeuten",
  windows: "Ertrag gegenüber Bitcoin",
  windowsNote: "Prozentpunkte vor oder hinter Bitcoin über jedes Fenster.",
  snapshots:
    "Die Daten sind Stände im Abstand von etwa {days, plural, one {# Tag} other {# Tagen}}; dazwischen ist nichts bekannt.",
  window: "{days, plural, one {# Tag} other {# Tage}}",
  own: "selbst {change}",
  unknown: "kein so alter Kurs",
  sinceAhead:
    "{pace, select, snapshots {An jedem Stand liegt er über {window}} other {Über {window} liegt er}} {bound, select, least {mindestens } other {}}seit dem {day} vor Bitcoin.",
  sinceBehind:
    "{pace, select, snapshots {An jedem Stand liegt er über {window}} other {Über {window} liegt er}} {bound, select, least {mindestens } other {}}seit dem {day} hinter Bitcoin.",
  priceChart: "Kurs",
  bitcoinChart: "Kurs in Bitcoin",
  rankChart: "Rang im Lauf der Zeit",
  leadChart: "Gegenüber Bitcoin im Lauf der Zeit",
  priceSummary: "Kurs von {name} vom {first} bis zum {last}: {from} bis {to}.",
  bitcoinSummary: "Kurs von {name} in Bitcoin vom {first} bis zum {last}: {from} bis {to}.",
  rankSummary: "Rang von {name} vom {first} bis zum {last}: {from} bis {to}.",
  leadSummary:
    "Vorsprung von {name} vor Bitcoin in Punkten, je {days} Tage, vom {first} bis zum {last}: {from} bis {to}.",
  leadName: "{days} Tage, Punkte",
  csv: "Verlauf als CSV",
  json: "Als JSON",
};
