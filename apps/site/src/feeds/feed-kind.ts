/** The feeds by the names of their files. */
export const FEED_FILES = [
  "seasons.xml",
  "seasons.json",
  "seasons.ics",
  "readings.xml",
  "readings.json",
] as const;

/** A feed's file. */
export type FeedFile = (typeof FEED_FILES)[number];

/** How each form is labelled. */
export const FEED_TYPES: Readonly<Record<string, string>> = {
  xml: "application/rss+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
};

export function isFeedFile(text: string): text is FeedFile {
  return FEED_FILES.some((file) => file === text);
}

/** Address of a feed in a language. */
export function feedPath(file: FeedFile, locale: string): string {
  return `/feeds/${locale}/${file}`;
}
