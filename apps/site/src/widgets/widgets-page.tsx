import type { Methodologies } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { FEED_FILES, feedPath } from "../feeds/feed-kind.ts";
import { messagesOf } from "../messages/messages.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import { PageTitle } from "../page-frame/page-title.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { WidgetBuilder } from "./widget-builder.tsx";

const FEED_NAMES = {
  "seasons.xml": "seasonsRss",
  "seasons.json": "seasonsJson",
  "seasons.ics": "seasonsCalendar",
  "readings.xml": "readingsRss",
  "readings.json": "readingsJson",
} as const;

/** The reading on other people's pages, and ways to follow it. */
export function WidgetsPage({
  methodologies,
  state,
  siteOrigin,
  apiOrigin,
}: {
  readonly methodologies: Methodologies;
  readonly state: AnswerState;
  readonly siteOrigin: string;
  readonly apiOrigin: string;
}): ReactElement {
  const t = useTranslations("widgets");
  const locale = useLocale();
  return (
    <PageFrame page="widgets" path="/widgets" data={methodologies.data} state={state}>
      <PageTitle title={t("title")} lede={t("lede")} />
      <WidgetBuilder
        first={{ locale, variant: methodologies.defaultVariant, view: "gauge", theme: "auto" }}
        variants={methodologies.methodologies.map(({ id }) => id)}
        siteOrigin={siteOrigin}
        apiOrigin={apiOrigin}
        words={messagesOf(locale).widgets}
      />
      <section id="feeds" aria-labelledby="feeds-heading" className="section">
        <h2 id="feeds-heading" className="heading">
          {t("feedsTitle")}
        </h2>
        <p className="mt-2 max-w-prose text-muted">{t("feedsNote")}</p>
        <ul className="mt-4 flex flex-wrap gap-x-8 gap-y-2">
          {FEED_FILES.map((file) => (
            <li key={file}>
              <a href={feedPath(file, locale)} className="link">
                {t(`feedNames.${FEED_NAMES[file]}`)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </PageFrame>
  );
}
