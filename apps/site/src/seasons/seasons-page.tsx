import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { PageHead } from "../page-head/page-head.tsx";
import { VariantLinks } from "../variant-links/variant-links.tsx";
import { CurrentSeason } from "./current-season.tsx";
import type { SeasonsData } from "./load-seasons.ts";
import { orderSeasons } from "./order-seasons.ts";
import { SeasonAverages } from "./season-averages.tsx";
import { SeasonStrip } from "./season-strip.tsx";
import { SeasonTable } from "./season-table.tsx";
import { seasonYears } from "./season-years.ts";
import { SEASON_ORDERS, seasonsPath } from "./seasons-path.ts";
import type { SeasonOrder } from "./seasons-path.ts";

/** Every season so far: the present one, all years at a glance, each season in numbers, the rule behind them. */
export function SeasonsPage({
  data,
  order,
  state,
}: {
  readonly data: SeasonsData;
  readonly order: SeasonOrder;
  readonly state: AnswerState;
}): ReactElement {
  const t = useTranslations();
  const locale = useLocale();
  const formats = formatsOf(locale);
  const { seasons, index, methodology, methodologies, defaultVariant, firstDay, stepDays } = data;
  const last = seasons.at(-1) ?? null;
  const current = last?.lastDay === null ? last.season : "neutral";
  const pathOf = (variant: string, other: SeasonOrder): string =>
    seasonsPath({ variant, order: other }, defaultVariant);
  const count = (kind: "altcoin" | "bitcoin"): number =>
    seasons.filter(({ season }) => season === kind).length;
  return (
    <PageFrame page="seasons" path={pathOf(methodology.id, order)} data={index.data} state={state}>
      <PageHead
        data={index.data}
        kicker={`${t("variantLinks.name", { size: methodology.size, days: methodology.windowDays })} · ${formats.day(index.day)}`}
        title={t(`seasons.heading.${current}`)}
      >
        <CurrentSeason last={last} index={index} />
        {stepDays > 1 ? (
          <p className="text-base text-muted">{t("seasons.sparse", { days: stepDays })}</p>
        ) : null}
      </PageHead>
      <VariantLinks
        methodologies={methodologies}
        current={methodology.id}
        pathOf={(variant) => pathOf(variant, order)}
      />
      <section aria-labelledby="years" className="section">
        <h2 id="years" className="heading mb-5">
          {t("seasons.years")}
        </h2>
        <SeasonStrip
          years={seasonYears(seasons, firstDay, index.day)}
          summary={t("seasons.yearsSummary", {
            first: formats.day(firstDay),
            last: formats.day(index.day),
            altcoin: count("altcoin"),
            bitcoin: count("bitcoin"),
          })}
        />
      </section>
      {seasons.length === 0 ? null : (
        <section id="all" aria-labelledby="all-heading" className="section">
          <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
            <h2 id="all-heading" className="heading">
              {t("seasons.all")}
            </h2>
            <nav aria-label={t("seasons.order")}>
              <ul className="flex gap-5">
                {SEASON_ORDERS.map((other) => (
                  <li key={other}>
                    <a
                      href={`${localePath(pathOf(methodology.id, other), locale)}#all`}
                      aria-current={other === order ? "true" : undefined}
                      className="choice"
                    >
                      {t(`seasons.orders.${other}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
          <SeasonTable seasons={orderSeasons(seasons, order)} />
          <p className="mt-4 flex flex-wrap justify-between gap-x-8 gap-y-2 text-sm text-muted">
            <span className="max-w-prose">{t("seasons.tableNote")}</span>
            <a href={`/v1/seasons?variant=${methodology.id}&format=csv`} className="link text-ink">
              {t("seasons.download")}
            </a>
          </p>
        </section>
      )}
      <section aria-labelledby="averages" className="section">
        <h2 id="averages" className="heading mb-6">
          {t("seasons.averages.heading")}
        </h2>
        <SeasonAverages seasons={seasons} />
      </section>
      <section aria-labelledby="rule" className="section">
        <h2 id="rule" className="heading">
          {t("seasons.rule.heading")}
        </h2>
        <div className="mt-4 max-w-prose space-y-3">
          <p>{t("seasons.rule.begins")}</p>
          <p>{t("seasons.rule.ends")}</p>
          <p className="text-muted">{t("seasons.rule.why")}</p>
        </div>
      </section>
    </PageFrame>
  );
}
