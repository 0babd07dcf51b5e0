import { createTranslator, useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { CoinsSection } from "../coin-table/coins-section.tsx";
import { ageSecondsOf } from "../data-notice/data-notice.tsx";
import { formatsOf } from "../format/formats.ts";
import { HistoryChart } from "../history-chart/history-chart.tsx";
import { DATE_TAGS } from "../i18n/locales.ts";
import { LiveReading } from "../live/live-reading.tsx";
import type { HomeData } from "../market/home-data.ts";
import { pagePath } from "../market/page-path.ts";
import { messagesOf } from "../messages/messages.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { PastValues } from "../past-values/past-values.tsx";
import { Provenance } from "../provenance/provenance.tsx";
import { SeasonGauge } from "../season-gauge/season-gauge.tsx";
import { describeDistance, describeSeason } from "../season-sentence/season-sentence.ts";
import { StructuredData } from "../structured-data/structured-data.tsx";
import { datasetFacts } from "../structured-data/dataset-facts.ts";
import { VariantLinks } from "../variant-links/variant-links.tsx";
import { PeerValues } from "./peer-values.tsx";
import { WhatChanged } from "./what-changed.tsx";
import { WhatComes } from "./what-comes.tsx";

const SEASON_TEXT = { altcoin: "text-altcoin", neutral: "text-ink", bitcoin: "text-bitcoin" } as const;

/** The home page: the season, where it comes from, what moves it, who beat Bitcoin, and what all of it rests on. */
export function HomePage({
  data,
  state,
  apiOrigin,
  siteOrigin,
}: {
  readonly data: HomeData;
  readonly state: AnswerState;
  readonly apiOrigin: string;
  readonly siteOrigin: string;
}): ReactElement {
  const t = useTranslations();
  const locale = useLocale();
  const formats = formatsOf(locale);
  const words = messagesOf(locale);
  const { index, range, points, methodologies, defaultVariant, changes, outlook, peers } = data;
  const { size, windowDays } = methodologies.find(({ id }) => id === index.variant) ?? {
    size: index.constituentCount,
    windowDays: 0,
  };
  const tSentence = createTranslator({ locale, messages: words, namespace: "sentence" });
  const sentence = describeSeason(index, tSentence, formats);
  const variantName = t("variantLinks.name", { size, days: windowDays });
  const title = `${t("sentence.indexName")}, ${variantName}`;
  return (
    <PageFrame
      page="home"
      path={pagePath({ variant: index.variant, range }, defaultVariant)}
      data={index.data}
      state={state}
    >
      <StructuredData
        facts={datasetFacts({
          name: title,
          description: words.site.description,
          siteOrigin,
          apiOrigin,
          data: index.data,
        })}
      />
      <div data-live="reading">
        <section
          data-reading={index.sha256}
          aria-labelledby="season"
          className="grid items-center gap-x-16 gap-y-8 pt-4 pb-10 lg:grid-cols-[minmax(0,1fr)_27rem] lg:pt-6"
        >
          <div>
            <p className="text-sm text-muted tabular-nums">
              <span className="font-medium text-ink">{t("sentence.indexName")}</span>
              <span aria-hidden="true" className="max-sm:hidden">
                {" · "}
              </span>
              <br className="sm:hidden" />
              {variantName}
              <span aria-hidden="true"> · </span>
              <time dateTime={index.day}>{formats.day(index.day)}</time>
            </p>
            <h1
              id="season"
              className="mt-4 font-serif text-[clamp(1.5rem,1.2rem+1.3vw,2.125rem)] leading-tight tracking-[-0.015em] text-muted"
            >
              {sentence.opening}{" "}
              <em
                className={`block max-w-[13ch] py-[0.08em] text-[clamp(3.25rem,2rem+5vw,5.5rem)] leading-[0.98] tracking-[-0.035em] text-balance not-italic ${SEASON_TEXT[index.season ?? "neutral"]}`}
              >
                {sentence.season}
              </em>{" "}
              {sentence.ending}
            </h1>
            <p className="mt-6 max-w-[48ch] text-lg leading-relaxed text-pretty tabular-nums">
              {describeDistance(index, windowDays, tSentence, formats)}
            </p>
            {index.provisional ? (
              <p className="mt-3 text-sm text-muted">{t("sentence.provisional")}</p>
            ) : null}
          </div>
          <SeasonGauge reading={index} />
        </section>
        <PastValues index={index} isDaily={data.cadence === "daily"} />
      </div>
      <div className="pt-2">
        <LiveReading
          variant={index.variant}
          sha256={index.sha256}
          nextUpdateAt={index.data.nextUpdateAt}
          locale={DATE_TAGS[locale]}
          words={words.live}
        />
      </div>
      <HistoryChart
        points={points}
        range={range}
        pathOf={(other) => pagePath({ variant: index.variant, range: other }, defaultVariant)}
        csvUrl={`${apiOrigin}/v1/index/history?variant=${index.variant}&format=csv`}
        cadence={data.cadence}
        context={{
          variant: index.variant,
          title,
          source: `${index.data.provider}, ${formats.day(index.data.lastDay)}`,
        }}
      />
      <VariantLinks
        methodologies={methodologies}
        current={index.variant}
        pathOf={(variant) => pagePath({ variant, range }, defaultVariant)}
      />
      <div data-live="moves" className="section grid gap-x-16 gap-y-14 lg:grid-cols-2">
        <WhatChanged changes={changes} />
        <WhatComes outlook={outlook} />
      </div>
      <CoinsSection data={data} windowDays={windowDays} />
      <div data-live="peers">
        <PeerValues peers={peers} />
      </div>
      <Provenance index={index} apiOrigin={apiOrigin} ageSeconds={ageSecondsOf(index.data, state.madeAt)} />
    </PageFrame>
  );
}
