import type { Messages } from "../messages.ts";

export const widgets: Messages["widgets"] = {
  title: "Widgets",
  description:
    "Der Stand von heute auf der eigenen Seite: als Iframe, Webkomponente oder Badge. Ohne Schlüssel, ohne Tracking.",
  lede: "Der Stand von heute auf der eigenen Seite. Ohne Schlüssel, Cookie und Tracking; 3 kB und immer aktuell.",
  frameTitle: "Altcoin Season Index",
  choose: "Zusammenstellen",
  view: "Form",
  views: { gauge: "Skala", line: "Linie", compact: "Eine Zeile" },
  theme: "Farben",
  themes: { auto: "Wie die Seite", light: "Hell", dark: "Dunkel" },
  variant: "Index",
  language: "Sprache",
  preview: "Vorschau",
  iframe: "Iframe",
  iframeNote: "Geht überall, auch wo Skripte nicht erlaubt sind.",
  component: "Webkomponente",
  componentNote:
    "Ein eigenes Element mit Shadow Root. Die Eigenschaften --altseason-paper, -ink, -muted, -line, -altcoin, -bitcoin und -font ändern das Aussehen; das Ereignis altseason-reading bringt jeden neuen Stand.",
  badge: "Badge",
  badgeNote: "Ein SVG für ein README oder den Fuß einer Seite.",
  copy: "Kopieren",
  copied: "Kopiert",
  feedsTitle: "Folgen",
  feedsNote:
    "Seasons, wie sie beginnen und enden, je einmal und nie für einen Tag, der nur neu berechnet wurde; und der Stand jedes Tages.",
  feedNames: {
    seasonsRss: "Seasons, RSS",
    seasonsJson: "Seasons, JSON Feed",
    seasonsCalendar: "Seasons, Kalender",
    readingsRss: "Tageswerte, RSS",
    readingsJson: "Tageswerte, JSON Feed",
  },
};
