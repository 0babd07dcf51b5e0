import type { Signal } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { formatsOf } from "../format/formats.ts";
import { reachOf } from "./interval-places.ts";
import { IntervalStrip } from "./interval-strip.tsx";

/** What followed a signal, a column a horizon: how often it was right, how often any day was, the median and its interval. */
export function RecordTable({ horizons }: { readonly horizons: Signal["record"]["horizons"] }): ReactElement {
  const t = useTranslations("signals.horizon");
  const formats = formatsOf(useLocale());
  const reach = reachOf(horizons);
  const share = (value: number | null): string => (value === null ? "–" : formats.share(value));
  return (
    <table className="mt-4 w-full table-fixed text-sm tabular-nums">
      <thead>
        <tr>
          <th scope="col" className="w-[36%]">
            <span className="sr-only">{t("figure")}</span>
          </th>
          {horizons.map(({ days }) => (
            <th key={days} scope="col" className="cell text-right font-medium">
              {t("heading", { days })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row name={t("hits")}>
          {horizons.map(({ days, hits, cases, hitRate }) => (
            <td key={days} className="cell text-right">
              <span className="whitespace-nowrap text-muted">
                {t("hitsOf", { hits: formats.count(hits), cases: formats.count(cases) })}
              </span>{" "}
              {share(hitRate)}
            </td>
          ))}
        </Row>
        <Row name={t("base")}>
          {horizons.map(({ days, baseHitRate }) => (
            <td key={days} className="cell text-right">
              {share(baseHitRate)}
            </td>
          ))}
        </Row>
        <Row name={t("independent")}>
          {horizons.map(({ days, independentCases }) => (
            <td key={days} className="cell text-right">
              {formats.count(independentCases)}
            </td>
          ))}
        </Row>
        <Row name={t("median")}>
          {horizons.map(({ days, medianExcess }) => (
            <td key={days} className="cell text-right">
              {medianExcess === null ? "–" : formats.points(medianExcess)}
            </td>
          ))}
        </Row>
        <Row name={t("interval")}>
          {horizons.map((horizon) => (
            <td key={horizon.days} className="cell pl-5 text-right align-top">
              {horizon.interval === null
                ? t("noInterval")
                : t("intervalValue", {
                    low: formats.points(horizon.interval.low),
                    high: formats.points(horizon.interval.high),
                  })}
              <IntervalStrip horizon={horizon} reach={reach} />
            </td>
          ))}
        </Row>
      </tbody>
    </table>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <tr className="border-t border-line">
      <th scope="row" className="cell text-left align-top font-normal text-muted">
        {name}
      </th>
      {children}
    </tr>
  );
}
