import type { Messages } from "../messages.ts";

export const dominance: Messages["dominance"] = {
  title: "Bitcoin-Dominanz",
  description:
    "Wie sich der Wert des Kryptomarkts auf Bitcoin, Ethereum, Stablecoins und alle anderen verteilt, heute und über die Zeit.",
  none: "Noch gibt es keine Zahlen",
  kicker: "Anteile am Wert des ganzen Markts · {day}",
  heading: "Bitcoin macht {share} des Markts aus",
  lede: "Der ganze Markt ist {total} wert, davon Altcoins {altcoins}.",
  ledeYear:
    "Der ganze Markt ist {total} wert, davon Altcoins {altcoins}. Bitcoins Anteil ist {direction, select, up {gestiegen} other {gefallen}}: Vor einem Jahr waren es {past}.",
  parts: {
    bitcoin: "Bitcoin",
    ethereum: "Ethereum",
    others: "Alle anderen",
    stablecoins: "Stablecoins",
  },
  caps: { totalMarketCap: "Ganzer Markt", altcoinMarketCap: "Altcoins" },
  sharesCaption: "Anteile von heute und ihre Veränderung",
  columns: { part: "Teil", today: "Heute", change: "{days} Tage" },
  sharesNote:
    "Veränderungen der Anteile in Prozentpunkten, der Marktwerte in Prozent. Altcoins sind der ganze Markt ohne Bitcoin, Stablecoins und alles, was einen anderen Wert nachbildet.",
  shares: "Anteile über die Zeit",
  ranges: "Zeitraum der Diagramme",
  range: { all: "Alles", "3y": "3 J", "1y": "1 J" },
  sharesSummary:
    "Vom {first} bis zum {last} ging Bitcoins Anteil von {bitcoinFirst} auf {bitcoinLast}. Ethereum hat jetzt {ethereumLast}, Stablecoins haben {stablecoinsLast}.",
  capsHeading: "Was er wert ist",
  capsNote: "In US-Dollar. Gleiche Höhen sind gleiche Faktoren, damit frühe Jahre überhaupt lesbar sind.",
  shaded: "Unterlegt:",
  shadedAltcoin: "Altcoin-Seasons",
  shadedBitcoin: "Bitcoin-Seasons",
  shadedList: "Alle Seasons",
  capsSummary:
    "Vom {first} bis zum {last} ging der ganze Markt von {totalFirst} auf {totalLast}, die Altcoins von {altcoinsFirst} auf {altcoinsLast}.",
};
