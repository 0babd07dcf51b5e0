/** The reading on other people's pages. */
export const widgets = {
  title: "Widgets",
  description: "Today's reading on your own page: an iframe, a web component, a badge. No key, no tracking.",
  lede: "Today's reading on your own page. No key, no cookie, no tracking; 3 kB and always up to date.",
  frameTitle: "Altcoin Season Index",
  choose: "Make one",
  view: "Form",
  views: { gauge: "Gauge", line: "Line", compact: "One row" },
  theme: "Colours",
  themes: { auto: "As the page", light: "Light", dark: "Dark" },
  variant: "Index",
  language: "Language",
  preview: "Preview",
  iframe: "Iframe",
  iframeNote: "Works everywhere, even where scripts are not allowed.",
  component: "Web component",
  componentNote:
    "A custom element in a shadow root. The custom properties --altseason-paper, -ink, -muted, -line, -altcoin, -bitcoin and -font change its look; the event altseason-reading brings each reading.",
  badge: "Badge",
  badgeNote: "An SVG for a README or a footer.",
  copy: "Copy",
  copied: "Copied",
  feedsTitle: "Follow",
  feedsNote:
    "Seasons as they begin and end, once each and never on a day that was made anew; and the reading of each day.",
  feedNames: {
    seasonsRss: "Seasons, RSS",
    seasonsJson: "Seasons, JSON Feed",
    seasonsCalendar: "Seasons, calendar",
    readingsRss: "Readings, RSS",
    readingsJson: "Readings, JSON Feed",
  },
};
