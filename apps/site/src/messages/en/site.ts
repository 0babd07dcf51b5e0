/** Words around every page. */
export const site = {
  name: "Altseason",
  description:
    "How many of the largest altcoins did better than Bitcoin: today's season, its history and every coin behind it. Open data, open method, no tracking.",
  skip: "Skip to the content",
  language: "Language",
  theme: "Change between light and dark",
  menu: "Menu",
  offlineTitle: "You are offline",
  offline: "This is the last page that was seen here, made on {instant}.",
};

/** Where the pages are. */
export const nav = {
  label: "Pages",
  all: "All pages",
  home: "Today",
  coins: "Coins",
  seasons: "Seasons",
  dominance: "Dominance",
  signals: "Signals",
  whatIf: "What if",
  compare: "Compare",
  methodology: "Method",
  widgets: "Widgets",
  developers: "API",
  status: "Status",
};

export const footer = {
  licence:
    "Open source under the MIT licence. The method, the data behind it and this page can be checked by anyone.",
  advice: "Not investment advice.",
  privacy: "No cookies, no tracking, nothing loaded from elsewhere.",
  feeds: "Follow",
  rss: "RSS",
  jsonFeed: "JSON Feed",
  calendar: "Calendar of crossings",
};
