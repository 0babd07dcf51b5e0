import type { SeasonRun } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { usualStepDays } from "../line-chart/chart-days.ts";
import type { ChartSpan } from "../line-chart/chart-series.ts";
import { LineChart } from "../line-chart/line-chart.tsx";
import { PageFrame } from "../page-frame/page-frame.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { PageHead } from "../page-head/page-head.tsx";
import { DOMINANCE_PARTS } from "./dominance-parts.ts";
import { DOMINANCE_RANGES, dominancePath, dominanceStart } from "./dominance-range.ts";
import type { DominanceData } from "./load-dominance.ts";
import { pastPoint } from "./past-point.ts";
import { ShareTable } from "./share-table.tsx";

const CSV = "/v1/dominance?format=csv";
const YEAR_DAYS = 365;

/** How the market's value is split between Bitcoin, Ethereum, stablecoins and the others, today and over time. */
export function DominancePage({
  data: { range, points, seasons, data },
  state,
}: {
  readonly data: DominanceData;
  readonly state: AnswerState;
}): ReactElement {
  const t = useTranslations("dominance");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const today = points.at(-1);
  const stepDays = usualStepDays(points.map(({ day }) => day));
  const from = dominanceStart(range, today?.day ?? data.lastDay);
  const shown = from === null ? points : points.filter(({ day }) => day >= from);
  const days = shown.map(({ day }) => day);
  const first = shown[0];
  const yearAgo = pastPoint(points, YEAR_DAYS, Math.max(3, stepDays));
  return (
    <PageFrame page="dominance" path={dominancePath(range)} data={data} state={state}>
      <PageHead
        data={data}
        kicker={today === undefined ? undefined : t("kicker", { day: formats.day(today.day) })}
        title={today === undefined ? t("none") : t("heading", { share: formats.share(today.bitcoin) })}
      >
        {today === undefined ? null : (
          <p>
            {yearAgo === null
              ? t("lede", {
                  total: formats.usd(today.totalMarketCap),
                  altcoins: formats.usd(today.altcoinMarketCap),
                })
              : t("ledeYear", {
                  total: formats.usd(today.totalMarketCap),
                  altcoins: formats.usd(today.altcoinMarketCap),
                  direction: today.bitcoin >= yearAgo.bitcoin ? "up" : "down",
                  past: formats.share(yearAgo.bitcoin),
                })}
          </p>
        )}
      </PageHead>
      <ShareTable points={points} stepDays={stepDays} />
      <p className="mt-3 max-w-prose text-sm text-muted">{t("sharesNote")}</p>
      <section id="shares" aria-labelledby="shares-heading" className="section">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
          <h2 id="shares-heading" className="heading">
            {t("shares")}
          </h2>
          <nav aria-label={t("ranges")}>
            <ul className="flex gap-5">
              {DOMINANCE_RANGES.map((other) => (
                <li key={other}>
                  <a
                    href={`${localePath(dominancePath(other), locale)}#shares`}
                    aria-current={other === range ? "true" : undefined}
                    className="choice"
                  >
                    {t(`range.${other}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <LineChart
          name={t("shares")}
          summary={
            first === undefined || today === undefined
              ? t("none")
              : t("sharesSummary", {
                  first: formats.day(first.day),
                  last: formats.day(today.day),
                  bitcoinFirst: formats.share(first.bitcoin),
                  bitcoinLast: formats.share(today.bitcoin),
                  ethereumLast: formats.share(today.ethereum),
                  stablecoinsLast: formats.share(today.stablecoins),
                })
          }
          days={days}
          series={DOMINANCE_PARTS.map(({ part, tone }) => ({
            name: t(`parts.${part}`),
            tone,
            values: shown.map((point) => point[part]),
          }))}
          unit="share"
          isStacked
          edges={{ low: 0, high: 1 }}
          csvUrl={CSV}
        />
      </section>
      <section aria-labelledby="caps-heading" className="section">
        <h2 id="caps-heading" className="heading">
          {t("capsHeading")}
        </h2>
        <p className="mt-2 max-w-prose text-muted">
          {t("capsNote")} {t("shaded")}{" "}
          <span className="bg-altcoin-wash px-1 text-altcoin">{t("shadedAltcoin")}</span>,{" "}
          <span className="bg-bitcoin-wash px-1 text-bitcoin">{t("shadedBitcoin")}</span>.{" "}
          <a href={localePath("/seasons", locale)} className="link text-ink">
            {t("shadedList")}
          </a>
        </p>
        <LineChart
          name={t("capsHeading")}
          summary={
            first === undefined || today === undefined
              ? t("none")
              : t("capsSummary", {
                  first: formats.day(first.day),
                  last: formats.day(today.day),
                  totalFirst: formats.usd(first.totalMarketCap),
                  totalLast: formats.usd(today.totalMarketCap),
                  altcoinsFirst: formats.usd(first.altcoinMarketCap),
                  altcoinsLast: formats.usd(today.altcoinMarketCap),
                })
          }
          days={days}
          series={[
            {
              name: t("caps.totalMarketCap"),
              tone: "ink",
              values: shown.map((point) => point.totalMarketCap),
            },
            {
              name: t("caps.altcoinMarketCap"),
              tone: "altcoin",
              values: shown.map((point) => point.altcoinMarketCap),
            },
          ]}
          unit="usd"
          scale="log"
          spans={spansOf(seasons, first?.day ?? data.firstDay, today?.day ?? data.lastDay)}
          csvUrl={CSV}
        />
      </section>
    </PageFrame>
  );
}

/** The parts of seasons that lie within a range. */
function spansOf(seasons: readonly SeasonRun[], first: string, last: string): readonly ChartSpan[] {
  return seasons
    .map(({ season, firstDay, lastDay }) => ({
      tone: season,
      from: firstDay < first ? first : firstDay,
      to: lastDay ?? last,
    }))
    .filter(({ from, to }) => from <= to);
}
