import type { CoinHistoryPoint } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { LineChart } from "../line-chart/line-chart.tsx";
import { LEAD_FIELDS } from "./lead-fields.ts";

const SHOWN_WINDOW = LEAD_FIELDS[1];

/** A coin over time: its lead over Bitcoin, its price, its rank. */
export function CoinCharts({
  name,
  days,
  csvUrl,
  isBenchmark,
}: {
  readonly name: string;
  readonly days: readonly CoinHistoryPoint[];
  readonly csvUrl: string;
  readonly isBenchmark: boolean;
}): ReactElement {
  const t = useTranslations("coinPage");
  const formats = formatsOf(useLocale());
  const dates = days.map(({ day }) => day);
  const span = (
    values: readonly (number | null)[],
    write: (value: number) => string,
  ): Record<string, string> => {
    const known = values.filter((value) => value !== null);
    return {
      name,
      first: formats.day(dates[0] ?? ""),
      last: formats.day(dates.at(-1) ?? ""),
      from: known[0] === undefined ? "–" : write(known[0]),
      to: write(known.at(-1) ?? 0),
    };
  };
  const leads = days.map((day) => day[SHOWN_WINDOW.name]);
  const prices = days.map(({ price }) => price);
  const ranks = days.map(({ rank }) => rank);
  return (
    <>
      {isBenchmark ? null : (
        <Chart id="lead" title={t("leadChart")}>
          <LineChart
            name={t("leadChart")}
            summary={t("leadSummary", {
              ...span(leads, formats.percent),
              days: String(SHOWN_WINDOW.windowDays),
            })}
            days={dates}
            series={[
              {
                name: t("leadName", { days: String(SHOWN_WINDOW.windowDays) }),
                tone: "altcoin",
                values: leads,
              },
            ]}
            unit="percent"
            csvUrl={csvUrl}
          />
        </Chart>
      )}
      <div className="grid gap-x-16 lg:grid-cols-2">
        <Chart id="price" title={t("priceChart")}>
          <LineChart
            name={t("priceChart")}
            summary={t("priceSummary", span(prices, formats.price))}
            days={dates}
            series={[{ name: t("priceChart"), tone: "ink", values: prices }]}
            unit="price"
            scale="log"
            size="low"
            csvUrl={csvUrl}
          />
        </Chart>
        <Chart id="rank" title={t("rankChart")}>
          <LineChart
            name={t("rankChart")}
            summary={t("rankSummary", span(ranks, formats.count))}
            days={dates}
            series={[{ name: t("rankChart"), tone: "ink", values: ranks }]}
            unit="count"
            edges={{ low: Math.max(2, ...ranks.filter((rank) => rank !== null)), high: 1 }}
            size="low"
            csvUrl={csvUrl}
          />
        </Chart>
      </div>
    </>
  );
}

function Chart({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactElement;
}): ReactElement {
  return (
    <section aria-labelledby={`${id}-chart`} className="section min-w-0">
      <h2 id={`${id}-chart`} className="heading">
        {title}
      </h2>
      {children}
    </section>
  );
}
