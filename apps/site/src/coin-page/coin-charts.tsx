import type { CoinHistoryPoint } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { LineChart } from "../line-chart/line-chart.tsx";
import { LEAD_FIELDS } from "./lead-fields.ts";

/** Fewer would put lines between the ranks. */
const LEAST_RANKS = 5;
const SHOWN_WINDOW = LEAD_FIELDS[1];

/** A coin over time: its lead over Bitcoin, its price in bitcoin and in dollars, its rank. */
export function CoinCharts({
  name,
  days,
  pricesInBitcoin,
  csvUrl,
  isBenchmark,
}: {
  readonly name: string;
  readonly days: readonly CoinHistoryPoint[];
  /** Of each day. */
  readonly pricesInBitcoin: readonly (number | null)[];
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
              ...span(leads, formats.points),
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
            unit="points"
            csvUrl={csvUrl}
          />
        </Chart>
      )}
      <div className={isBenchmark ? "" : "grid gap-x-16 lg:grid-cols-2"}>
        {isBenchmark ? null : (
          <Chart id="bitcoin-price" title={t("bitcoinChart")}>
            <LineChart
              name={t("bitcoinChart")}
              summary={t("bitcoinSummary", span(pricesInBitcoin, formats.bitcoin))}
              days={dates}
              series={[{ name: t("bitcoinChart"), tone: "altcoin", values: pricesInBitcoin }]}
              unit="bitcoin"
              scale="log"
              size="low"
            />
          </Chart>
        )}
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
      </div>
      {isBenchmark ? null : (
        <Chart id="rank" title={t("rankChart")}>
          <LineChart
            name={t("rankChart")}
            summary={t("rankSummary", span(ranks, formats.count))}
            days={dates}
            series={[{ name: t("rankChart"), tone: "ink", values: ranks }]}
            unit="count"
            edges={{ low: Math.max(LEAST_RANKS, ...ranks.filter((rank) => rank !== null)), high: 1 }}
            size="low"
            csvUrl={csvUrl}
          />
        </Chart>
      )}
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
