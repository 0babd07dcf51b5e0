import type { AltseasonClient } from "@altseason/sdk";
import { Feed } from "feed";
import ical, { ICalCalendarMethod } from "ical-generator";
import { createTranslator } from "next-intl";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import type { Locale } from "../i18n/locales.ts";
import { messagesOf } from "../messages/messages.ts";
import { feedPath } from "./feed-kind.ts";
import type { FeedFile } from "./feed-kind.ts";
import { loadEntries } from "./load-entries.ts";

/**
 * Writes a feed as its file name says: RSS 2.0, JSON Feed 1 or iCalendar (RFC 5545).
 * @throws {AltseasonError} when the API does not answer as it should
 */
export async function writeFeed(
  client: AltseasonClient,
  file: FeedFile,
  { locale, siteOrigin }: { readonly locale: Locale; readonly siteOrigin: string },
): Promise<string> {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "feeds" });
  const isSeasons = file.startsWith("seasons");
  const title = t(isSeasons ? "seasonsTitle" : "readingsTitle");
  const description = t(isSeasons ? "seasonsDescription" : "readingsDescription");
  const entries = await loadEntries(client, isSeasons ? "seasons" : "readings", t, formatsOf(locale));
  const home = siteOrigin + localePath("/", locale);
  const linkOf = (day: string): string => siteOrigin + localePath(`/${day}`, locale);

  if (file.endsWith(".ics")) {
    const calendar = ical({ name: title, description, url: siteOrigin + feedPath(file, locale) });
    calendar.prodId({ company: "Altseason", product: "Seasons", language: locale.toUpperCase() });
    calendar.method(ICalCalendarMethod.PUBLISH);
    for (const { id, day, title: summary, text } of entries) {
      const start = new Date(`${day}T00:00:00Z`);
      calendar.createEvent({
        id: `${id}@${new URL(siteOrigin).hostname}`,
        start,
        allDay: true,
        timezone: "UTC",
        stamp: start,
        summary,
        description: text,
        url: linkOf(day),
      });
    }
    return `${calendar.toString()}\r\n`;
  }

  const newest = entries[0]?.day;
  const feed = new Feed({
    id: home,
    title,
    description,
    link: home,
    language: locale,
    feed: siteOrigin + feedPath(file, locale),
    copyright: "MIT",
    generator: false,
    ...(newest === undefined ? {} : { updated: endOf(newest) }),
  });
  for (const { id, day, title: name, text } of entries) {
    feed.addItem({
      id: `${siteOrigin}/#${id}`,
      guid: `${siteOrigin}/#${id}`,
      title: name,
      link: linkOf(day),
      date: endOf(day),
      description: text,
      content: text,
    });
  }
  return file.endsWith(".json") ? feed.json1() : feed.rss2();
}

/** A day's reading stands when the day has ended. */
function endOf(day: string): Date {
  return new Date(Date.parse(day) + 86_400_000);
}
