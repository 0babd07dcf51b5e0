import type { Messages } from "../messages.ts";

export const site: Messages["site"] = {
  name: "Altseason",
  description:
    "Wie viele der größten Altcoins besser liefen als Bitcoin: die Season von heute, ihr Verlauf und jeder Coin dahinter. Offene Daten, offene Methode, kein Tracking.",
  skip: "Zum Inhalt",
  language: "Sprache",
  theme: "Zwischen hell und dunkel wechseln",
  menu: "Menü",
  offlineTitle: "Keine Verbindung",
  offline: "Dies ist die Seite, wie sie hier zuletzt zu sehen war, gemacht am {instant}.",
};

export const nav: Messages["nav"] = {
  label: "Seiten",
  all: "Alle Seiten",
  home: "Heute",
  coins: "Coins",
  seasons: "Seasons",
  dominance: "Dominanz",
  signals: "Signale",
  whatIf: "Was wäre wenn",
  compare: "Vergleich",
  methodology: "Methode",
  widgets: "Widgets",
  developers: "API",
  status: "Status",
};

export const footer: Messages["footer"] = {
  licence: "Quelloffen unter der MIT-Lizenz. Die Methode, ihre Daten und diese Seite kann jeder nachprüfen.",
  advice: "Keine Anlageberatung.",
  privacy: "Keine Cookies, kein Tracking, nichts von anderswo geladen.",
  feeds: "Folgen",
  rss: "RSS",
  jsonFeed: "JSON Feed",
  calendar: "Kalender der Wechsel",
};
