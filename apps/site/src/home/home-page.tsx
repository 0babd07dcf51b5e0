import type { ReactElement } from "react";
import { CoinsSection } from "../coin-table/coins-section.tsx";
import { ageSecondsOf } from "../data-notice/data-notice.tsx";
import { formatDay } from "../format/format-time.ts";
import { HistoryChart } from "../history-chart/history-chart.tsx";
import type { HomeData } from "../market/home-data.ts";
import { pagePath } from "../market/page-path.ts";
import * as messages from "../messages/en.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { PastValues } from "../past-values/past-values.tsx";
import { Provenance } from "../provenance/provenance.tsx";
import { SeasonGauge } from "../season-gauge/season-gauge.tsx";
import { describeDistance, describeSeason } from "../season-sentence/season-sentence.ts";
import { nameVariant } from "../variant-switch/variant-name.ts";
import { VariantSwitch } from "../variant-switch/variant-switch.tsx";

const SEASON_TEXT = { altcoin: "text-altcoin", neutral: "text-ink", bitcoin: "text-bitcoin" } as const;

/** The home page: the season, where it comes from, who beat Bitcoin, and what all of it rests on. */
export function HomePage({
  data,
  state,
  apiOrigin,
}: {
  readonly data: HomeData;
  readonly state: AnswerState;
  readonly apiOrigin: string;
}): ReactElement {
  const { index, range, points, methodologies, defaultVariant } = data;
  const methodology = methodologies.find(({ id }) => id === index.variant) ?? {
    id: index.variant,
    size: index.constituentCount,
    windowDays: 0,
  };
  const sentence = describeSeason(index);
  const name = nameVariant(methodology);
  const ageSeconds = ageSecondsOf(index.data, state.madeAt);
  return (
    <PageFrame
      page="home"
      path={pagePath({ variant: index.variant, range }, defaultVariant)}
      data={index.data}
      state={state}
    >
      <section
        id="today"
        aria-labelledby="season"
        className="grid items-center gap-x-16 gap-y-10 pt-6 pb-12 lg:grid-cols-[minmax(0,1fr)_29rem] lg:pt-8"
      >
        <div>
          <p className="text-sm text-muted tabular-nums">
            <span className="font-medium text-ink">{messages.indexName}</span>
            <span aria-hidden="true" className="max-sm:hidden">
              {" · "}
            </span>
            <br className="sm:hidden" />
            {name.size}, {name.window}
            <span aria-hidden="true"> · </span>
            <time dateTime={index.day}>{formatDay(index.day)}</time>
          </p>
          <h1
            id="season"
            className="mt-5 font-serif text-[clamp(1.5rem,1.2rem+1.3vw,2.125rem)] leading-tight tracking-[-0.015em] text-muted"
          >
            {sentence.opening}{" "}
            <em
              className={`block max-w-[13ch] py-[0.08em] text-[clamp(3.25rem,2rem+5vw,5.75rem)] leading-[0.98] tracking-[-0.035em] text-balance not-italic ${SEASON_TEXT[index.season ?? "neutral"]}`}
            >
              {sentence.season}
            </em>{" "}
            {sentence.ending}
          </h1>
          <p className="mt-7 max-w-[48ch] text-lg leading-relaxed text-pretty tabular-nums">
            {describeDistance(index, methodology.windowDays)}
          </p>
          {index.provisional ? <p className="mt-3 text-sm text-muted">{messages.provisional}</p> : null}
        </div>
        <SeasonGauge index={index} />
      </section>
      <PastValues index={index} />
      <VariantSwitch data={data} />
      <HistoryChart
        points={points}
        range={range}
        pathOf={(other) => pagePath({ variant: index.variant, range: other }, defaultVariant)}
        csvUrl={`${apiOrigin}/v1/index/history?variant=${index.variant}&format=csv`}
      />
      <CoinsSection data={data} windowDays={methodology.windowDays} />
      <Provenance index={index} apiOrigin={apiOrigin} ageSeconds={ageSeconds} />
    </PageFrame>
  );
}
