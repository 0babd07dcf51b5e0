import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { SeasonGauge } from "../season-gauge/season-gauge.tsx";
import { StructuredData } from "../structured-data/structured-data.tsx";
import { VariantLinks } from "../variant-links/variant-links.tsx";
import { DayCoins } from "./day-coins.tsx";
import { DayLeftOut } from "./day-left-out.tsx";
import { dayPath } from "./day-path.ts";
import { DayPublished } from "./day-published.tsx";
import { DayWays } from "./day-ways.tsx";
import type { DayData } from "./load-day.ts";

const SEASON_TEXT = { altcoin: "text-altcoin", neutral: "text-ink", bitcoin: "text-bitcoin" } as const;

/** A day as it was published: its season, its coins, whom it left out, and how to check it. */
export function DayPage({
  data,
  state,
  apiOrigin,
}: {
  readonly data: DayData;
  readonly state: AnswerState;
  readonly apiOrigin: string;
}): ReactElement {
  const t = useTranslations();
  const formats = formatsOf(useLocale());
  const { published, methodologies, defaultVariant } = data;
  const { reading } = published;
  const { methodology, season, benchmark } = reading;
  const isSimulated = published.data.kind === "simulated";
  const opening = season === null ? "openingNone" : isSimulated ? "openingSimulated" : "opening";
  const pathOf = (variant: string): string => dayPath(reading.day, variant, defaultVariant);
  return (
    <PageFrame page={null} path={pathOf(reading.variant)} data={published.data} state={state}>
      <DayWays data={data} />
      <section
        aria-labelledby="season"
        className="grid items-center gap-x-16 gap-y-8 border-t border-line pt-8 pb-10 lg:grid-cols-[minmax(0,1fr)_26rem]"
      >
        <div>
          <p className="text-sm text-muted tabular-nums">
            {t("variantLinks.name", { size: methodology.size, days: methodology.windowDays })}
          </p>
          <h1
            id="season"
            className="mt-4 font-serif text-[clamp(1.5rem,1.2rem+1.3vw,2.125rem)] leading-tight tracking-[-0.015em] text-muted"
          >
            <time dateTime={reading.day}>{t(`day.${opening}`, { day: formats.day(reading.day) })}</time>{" "}
            <em
              className={`block max-w-[13ch] py-[0.08em] text-[clamp(2.75rem,1.8rem+4vw,4.75rem)] leading-none tracking-[-0.035em] text-balance not-italic ${SEASON_TEXT[season ?? "neutral"]}`}
            >
              {t(`day.season.${season ?? "none"}`)}
            </em>
          </h1>
          <p className="mt-5 max-w-[48ch] text-lg leading-relaxed text-pretty tabular-nums">
            {season === null
              ? t(`day.none.${reading.unavailable?.reason ?? "no-market"}`)
              : t("day.count", {
                  count: reading.outperformers,
                  total: reading.constituentCount,
                  days: methodology.windowDays,
                })}{" "}
            {season === null ? t("day.nearest") : ""}
            {season === null || benchmark === null
              ? ""
              : t("day.bitcoin", { change: formats.percent(benchmark.return) })}
          </p>
          {published.provisional ? (
            <p className="mt-3 text-sm text-muted">{t("day.published.provisional")}</p>
          ) : null}
        </div>
        {season === null ? null : <SeasonGauge reading={reading} />}
      </section>
      <VariantLinks methodologies={methodologies} current={reading.variant} pathOf={pathOf} />
      {reading.constituents.length === 0 ? null : (
        <section id="coins" aria-labelledby="coins-heading" className="section">
          <h2 id="coins-heading" className="heading">
            {t("day.coins.heading")}
          </h2>
          <DayCoins reading={reading} />
          <DayLeftOut reading={reading} />
        </section>
      )}
      <DayPublished published={published} apiOrigin={apiOrigin} />
      <StructuredData
        facts={{
          "@type": "Dataset",
          name: t("day.dataset", { day: formats.day(reading.day) }),
          description: t("day.description", { day: formats.day(reading.day) }),
          temporalCoverage: reading.day,
          isAccessibleForFree: true,
          distribution: [
            {
              "@type": "DataDownload",
              encodingFormat: "application/json",
              contentUrl: `${apiOrigin}/v1/index/${reading.day}?variant=${reading.variant}`,
            },
          ],
        }}
      />
      <div className="border-t border-line">
        <DayWays data={data} isAgain />
      </div>
    </PageFrame>
  );
}
