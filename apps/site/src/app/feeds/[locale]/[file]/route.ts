import { readEnv } from "../../../../env.ts";
import { FEED_TYPES, isFeedFile } from "../../../../feeds/feed-kind.ts";
import { writeFeed } from "../../../../feeds/write-feed.ts";
import { isLocale } from "../../../../i18n/locales.ts";
import { answerFile, answerNotFound } from "../../../../market/answer-file.ts";

interface Context {
  readonly params: Promise<{ readonly locale: string; readonly file: string }>;
}

/** Followers ask again and again: RSS, JSON Feed and a calendar. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, file } = await params;
  if (!isLocale(locale) || !isFeedFile(file)) return answerNotFound();
  const { siteOrigin } = readEnv();
  return answerFile(FEED_TYPES[file.split(".").at(-1) ?? ""] ?? "text/plain", (client) =>
    writeFeed(client, file, { locale, siteOrigin }),
  );
}
