import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import type { Formats } from "../format/formats.ts";
import { chooseTableDays } from "../history-chart/choose-table-days.ts";
import type { ChartSeries, ChartUnit } from "./chart-series.ts";

const NO_VALUE = "–";

/** The chart's days as a table behind a disclosure, with all of them as CSV. */
export function LineTable({
  name,
  days,
  series,
  unit,
  formats,
  csvUrl,
}: {
  readonly name: string;
  readonly days: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly unit: ChartUnit;
  readonly formats: Formats;
  readonly csvUrl: string | null;
}): ReactElement {
  const t = useTranslations("lineChart");
  const lines = chooseTableDays(days.map((day, index) => ({ day, index }))).days;
  return (
    <div className="mt-4 flex flex-wrap items-start justify-between gap-x-8 gap-y-2 text-sm">
      <details className="min-w-0 flex-1 basis-60">
        <summary className="link w-fit cursor-pointer py-1">{t("asTable")}</summary>
        <table className="mt-3 w-full border-y border-line text-left tabular-nums max-sm:text-xs">
          <caption className="sr-only">{name}</caption>
          <thead className="text-muted">
            <tr>
              <th scope="col" className="py-2 pr-1 font-normal">
                {t("day")}
              </th>
              {series.map((one) => (
                <th key={one.name} scope="col" className="py-2 pl-2 text-right sm:pl-4 font-normal">
                  {one.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ day, index }) => (
              <tr key={day} className="border-t border-line">
                <th scope="row" className="py-1.5 pr-1 font-normal whitespace-nowrap">
                  <time dateTime={day}>{formats.shortDay(day)}</time>
                </th>
                {series.map((one) => {
                  const value = one.values[index] ?? null;
                  return (
                    <td key={one.name} className="py-1.5 pl-2 text-right sm:pl-4">
                      {value === null ? NO_VALUE : formats[unit](value)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {csvUrl === null ? null : (
        <a href={csvUrl} className="link py-1">
          {t("download")}
        </a>
      )}
    </div>
  );
}
