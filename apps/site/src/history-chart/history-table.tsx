import type { History } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { chooseTableDays } from "./choose-table-days.ts";

/** The chart's days as a table behind a disclosure, with all of them as CSV. */
export function HistoryTable({
  points,
  csvUrl,
}: {
  readonly points: readonly History["points"][number][];
  readonly csvUrl: string;
}): ReactElement {
  const { step, days } = chooseTableDays(points);
  const t = useTranslations("history");
  const locale = useLocale();
  const formats = formatsOf(locale);
  return (
    <div className="mt-4 flex flex-wrap items-start justify-between gap-x-8 gap-y-2 text-sm">
      <details className="group min-w-0 flex-1 basis-60">
        <summary className="link w-fit cursor-pointer py-1">{t("asTable")}</summary>
        <table className="mt-3 w-full border-y border-line text-left tabular-nums">
          <caption className="sr-only">{t(`tableCaption.${step}`)}</caption>
          <thead className="text-muted">
            <tr>
              <th scope="col" className="py-2 pr-4 font-normal">
                {t("columns.day")}
              </th>
              <th scope="col" className="py-2 pr-4 text-right font-normal">
                {t("columns.value")}
              </th>
              <th scope="col" className="py-2 pr-4 text-right font-normal">
                {t("columns.fraction")}
              </th>
              <th scope="col" className="py-2 font-normal">
                {t("columns.season")}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, value, outperformers, constituents, season }) => (
              <tr key={day} className="border-t border-line">
                {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the link in it is its text */}
                <th scope="row" className="py-1.5 pr-4 font-normal">
                  <time dateTime={day}>
                    <a href={localePath(`/${day}`, locale)} className="link-quiet">
                      {formats.day(day)}
                    </a>
                  </time>
                </th>
                <td className="py-1.5 pr-4 text-right font-medium">{value}</td>
                <td className="py-1.5 pr-4 text-right">
                  {t("fraction", { count: String(outperformers), total: String(constituents) })}
                </td>
                <td className="py-1.5">{t(`season.${season}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <a href={csvUrl} className="link py-1">
        {t("download")}
      </a>
    </div>
  );
}
