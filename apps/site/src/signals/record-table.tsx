import type { Signal } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { formatsOf } from "../format/formats.ts";
import type { HorizonRecord } from "./find-weakness.ts";
import { reachOf } from "./interval-places.ts";
import { IntervalStrip } from "./interval-strip.tsx";

/** What followed a signal, a column a horizon: how often it was right, how often any day was, the median and its interval. */
export function RecordTable({ horizons }: { readonly horizons: Signal["record"]["horizons"] }): ReactElement {
  const t = useTranslations("signals.horizon");
  const formats = formatsOf(useLocale());
  const reach = reachOf(horizons);
  const share = (value: number | null): string => (value === null ? "–" : formats.share(value));
  const rows: readonly { name: string; cell: (horizon: HorizonRecord) => ReactNode }[] = [
    {
      name: t("hits"),
      cell: ({ hits, cases, hitRate }) => (
        <>
          <span className="whitespace-nowrap text-muted">
            {t("hitsOf", { hits: formats.count(hits), cases: formats.count(cases) })}
          </span>{" "}
          {share(hitRate)}
        </>
      ),
    },
    { name: t("base"), cell: ({ baseHitRate }) => share(baseHitRate) },
    { name: t("independent"), cell: ({ independentCases }) => formats.count(independentCases) },
    {
      name: t("median"),
      cell: ({ medianExcess }) => (medianExcess === null ? "–" : formats.points(medianExcess)),
    },
    {
      name: t("interval"),
      cell: ({ interval }) =>
        interval === null
          ? t("noInterval")
          : t("intervalValue", { low: formats.points(interval.low), high: formats.points(interval.high) }),
    },
  ];
  return (
    <table className="mt-4 w-full table-fixed text-sm tabular-nums">
      <thead>
        <tr>
          <td className="w-[36%]" />
          {horizons.map(({ days }) => (
            <th key={days} scope="col" className="cell text-right font-medium">
              {t("heading", { days })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cell }) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" className="cell text-left font-normal text-muted">
              {name}
            </th>
            {horizons.map((horizon) => (
              <td key={horizon.days} className="cell text-right">
                {cell(horizon)}
              </td>
            ))}
          </tr>
        ))}
        <tr aria-hidden="true">
          <td />
          {horizons.map((horizon) => (
            <td key={horizon.days} className="cell pl-6">
              <IntervalStrip horizon={horizon} reach={reach} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
