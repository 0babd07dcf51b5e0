import type { Messages } from "../messages.ts";

export const share: Messages["share"] = {
  index: "Altcoin Season Index",
  season: { altcoin: "Altcoin-Season", neutral: "Keine Season", bitcoin: "Bitcoin-Season" },
  none: "Kein Wert",
  fraction: "{count} von {total} Coins schlagen Bitcoin",
  coinRank: "Rang {rank} nach Marktkapitalisierung",
  coinLead: "{points} Punkte gegenüber Bitcoin",
  standing: {
    benchmark: "Der Maßstab",
    outperformed: "Hat Bitcoin geschlagen",
    underperformed: "Hat Bitcoin nicht geschlagen",
    excluded: "Zählt nicht im Index",
    "passed-over": "Zu jung, um zu zählen",
    "below-cut": "Unterhalb der Größe des Index",
  },
  simulated: "Simulierter Markt",
};
