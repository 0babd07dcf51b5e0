import type { Signal } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";

const HORIZONS = [30, 90] as const;

/** Every time the signal came on, newest first, behind a disclosure. */
export function SignalCases({ cases }: { readonly cases: Signal["record"]["cases"] }): ReactElement {
  const t = useTranslations("signals");
  const formats = formatsOf(useLocale());
  if (cases.length === 0) return <p className="mt-5 text-sm text-muted">{t("cases", { count: 0 })}</p>;
  return (
    <details className="mt-5">
      <summary className="cursor-pointer text-sm">{t("cases", { count: cases.length })}</summary>
      <table className="mt-3 w-full text-sm tabular-nums">
        <caption className="sr-only">{t("casesCaption")}</caption>
        <thead>
          <tr className="text-left text-muted">
            <th scope="col" className="cell font-normal">
              {t("columns.from")}
            </th>
            <th scope="col" className="cell font-normal max-sm:hidden">
              {t("columns.until")}
            </th>
            <th scope="col" className="cell text-right font-normal">
              {t("columns.value")}
            </th>
            <th scope="col" className="cell text-right font-normal">
              {t("columns.month")}
            </th>
            <th scope="col" className="cell text-right font-normal">
              {t("columns.quarter")}
            </th>
          </tr>
        </thead>
        <tbody>
          {cases.toReversed().map(({ firstDay, lastDay, value, outcomes }) => (
            <tr key={firstDay} className="border-t border-line">
              <td className="cell">
                <time dateTime={firstDay}>{formats.shortDay(firstDay)}</time>
              </td>
              <td className="cell max-sm:hidden">{formats.shortDay(lastDay)}</td>
              <td className="cell text-right">{value}</td>
              {HORIZONS.map((days) => {
                const outcome = outcomes.find((each) => each.days === days);
                return (
                  <td key={days} className="cell text-right">
                    {outcome === undefined ? (
                      <span className="text-muted">{t("pending")}</span>
                    ) : (
                      formats.points(outcome.excess)
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 max-w-prose text-sm text-muted">{t("casesNote")}</p>
    </details>
  );
}
