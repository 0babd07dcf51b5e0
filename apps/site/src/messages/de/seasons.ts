import type { Messages } from "../messages.ts";

export const seasons: Messages["seasons"] = {
  title: "Altcoin- und Bitcoin-Seasons",
  description:
    "Jede Altcoin- und Bitcoin-Season bisher: wann sie begann und endete, wie lange sie dauerte und was Altcoins und Bitcoin in ihr taten.",
  heading: {
    altcoin: "Es läuft eine Altcoin-Season",
    bitcoin: "Es läuft eine Bitcoin-Season",
    neutral: "Es läuft keine Season",
  },
  current: {
    since:
      "Sie dauert bisher {length}, seit dem {from}. Ihr {kind, select, altcoin {höchster} other {tiefster}} Wert war {peak}, am {peakDay}.",
    returns: "Seit ihrem ersten Tag bewegte sich der mittlere Altcoin um {altcoins}, Bitcoin um {bitcoin}.",
    ended:
      "Die letzte war eine {kind, select, altcoin {Altcoin} other {Bitcoin}}-Season über {length}, vom {from} bis zum {to}, mit dem {kind, select, altcoin {höchsten} other {tiefsten}} Wert {peak} am {peakDay}.",
    today: "Der Index steht jetzt bei {value}.",
    lingers:
      "{kind, select, altcoin {Das ist unter 75, doch die Season läuft weiter, bis drei Stände in Folge unter 70 liegen.} other {Das ist über 25, doch die Season läuft weiter, bis drei Stände in Folge über 30 liegen.}}",
    never: "Die Daten enthalten noch keine Season.",
  },
  sparse:
    "Diese Daten enthalten etwa alle {days} Tage einen Stand. Genauer sind die Seasons nicht: Eine kurze kann fehlen, und erste und letzte Tage sind Tage eines Standes.",
  years: "Jahr für Jahr",
  yearsSummary:
    "Vom {first} bis zum {last}: {altcoin, plural, =0 {keine Altcoin-Season} one {eine Altcoin-Season} other {# Altcoin-Seasons}} und {bitcoin, plural, =0 {keine Bitcoin-Season} one {eine Bitcoin-Season} other {# Bitcoin-Seasons}}. Alle stehen in der Tabelle darunter.",
  legend: { altcoin: "Altcoin-Season, über der Linie", bitcoin: "Bitcoin-Season, darunter" },
  months: { january: "Jan.", april: "Apr.", july: "Juli", october: "Okt." },
  all: "Alle Seasons",
  order: "Reihenfolge",
  orders: { newest: "Neueste zuerst", longest: "Längste zuerst" },
  tableCaption: "Seasons mit Länge, Höhepunkt und Renditen",
  columns: {
    season: "Season",
    length: "Länge",
    peak: "Höhepunkt",
    altcoins: "Altcoins",
    bitcoin: "Bitcoin",
    lead: "Unterschied",
  },
  short: { altcoin: "Altcoin", bitcoin: "Bitcoin" },
  ongoing: "läuft",
  tableNote:
    "Höhepunkt ist der höchste Wert einer Altcoin-Season und der tiefste einer Bitcoin-Season. Altcoins ist die mittlere Rendite (Median) der Coins, aus denen der Index am ersten Tag der Season bestand. Der erste Tag ist erst bekannt, wenn er da ist: Am Tag davor hätte niemand kaufen können.",
  download: "Alle Seasons als CSV",
  averages: {
    heading: "Was sie gemeinsam haben",
    of: "{kind, select, altcoin {{count, plural, =0 {Keine Altcoin-Season ist zu Ende} one {Eine beendete Altcoin-Season} other {# beendete Altcoin-Seasons}}} other {{count, plural, =0 {Keine Bitcoin-Season ist zu Ende} one {Eine beendete Bitcoin-Season} other {# beendete Bitcoin-Seasons}}}}",
    none: "Noch gibt es nichts zusammenzufassen.",
    length: "Länge (Median)",
    longest: "Die längste",
    altcoins: "Altcoins (Median)",
    bitcoin: "Bitcoin (Median)",
    ahead:
      "In {ahead, plural, =0 {keiner} one {einer} other {#}} von {measured, plural, one {einer} other {#}} liefen die Altcoins vom ersten bis zum letzten Tag besser als Bitcoin.",
    few: "{count, plural, one {Ein Fall sagt} other {# Fälle sagen}} wenig über die nächste.",
  },
  rule: {
    heading: "Wann eine Season beginnt und endet",
    begins:
      "Eine Altcoin-Season beginnt am ersten Tag, an dem der Index 75 oder mehr erreicht, eine Bitcoin-Season, wenn er auf 25 oder weniger fällt.",
    ends: "Sie endet erst nach drei Ständen in Folge unter 70 (bei einer Bitcoin-Season: über 30), oder sofort, wenn der Index auf die andere Seite wechselt.",
    why: "Der Abstand zwischen 75 und 70 ist Absicht: Ein schwacher Tag zerschneidet keine Season. Nichts wird nachträglich umdatiert; jede Season ist so erzählt, wie man sie damals gesehen hätte.",
  },
};
