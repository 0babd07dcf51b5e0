"use client";

import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { fillTemplate } from "../i18n/fill-template.ts";
import type { Messages } from "../messages/messages.ts";
import { followReading } from "./follow-reading.ts";
import type { LiveNews } from "./follow-reading.ts";

const SAME_ADDRESS = "?";

/** Moves the numbers of the page as they move at the API, and says so; silent while nothing happens. */
export function LiveReading({
  variant,
  sha256,
  nextUpdateAt,
  locale,
  words,
}: {
  readonly variant: string;
  /** Of the reading that the page shows. */
  readonly sha256: string;
  readonly nextUpdateAt: string | null;
  readonly locale: string;
  readonly words: Messages["live"];
}): ReactElement {
  const [news, setNews] = useState<LiveNews | null>(null);
  useEffect(
    () => followReading({ variant, sha256, nextUpdateAt, onNews: setNews }),
    [variant, sha256, nextUpdateAt],
  );
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  return (
    <output aria-live="polite" className="block text-sm empty:hidden" data-testid="live">
      {news === null ? null : news.kind === "stale" ? (
        <span className="text-warning">{fillTemplate(words.stale, { time: time.format(news.at) })}</span>
      ) : (
        <>
          <span className="mr-2 inline-block size-2 rounded-full bg-altcoin" aria-hidden="true" />
          {fillTemplate(words.updated, { time: time.format(news.at) })}
          {". "}
          {fillTemplate(words.announce, {
            value: String(news.value ?? "–"),
            season: words.season[news.season ?? "none"],
          })}{" "}
          <a href={SAME_ADDRESS} className="link">
            {words.reload}
          </a>
        </>
      )}
    </output>
  );
}
