import type { SeasonRun } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import type { Formats } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";

const NO_VALUE = "–";
const BARS = { altcoin: "bg-altcoin", bitcoin: "bg-bitcoin" } as const;
const WORDS = { altcoin: "text-altcoin", bitcoin: "text-bitcoin" } as const;

/** Every season with its length, its peak, and what altcoins and Bitcoin did in it. */
export function SeasonTable({ seasons }: { readonly seasons: readonly SeasonRun[] }): ReactElement {
  const t = useTranslations("seasons");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const longest = Math.max(1, ...seasons.map(({ lengthDays }) => lengthDays));
  const dayLink = (day: string): ReactElement => (
    <a href={localePath(`/${day}`, locale)} className="whitespace-nowrap hover:underline">
      <time dateTime={day}>{formats.shortDay(day)}</time>
    </a>
  );
  return (
    <table className="mt-6 w-full text-sm tabular-nums">
      <caption className="sr-only">{t("tableCaption")}</caption>
      <thead className="text-left text-muted">
        <tr>
          <th scope="col" className="cell font-normal">
            {t("columns.season")}
          </th>
          <th scope="col" className="cell w-[28%] font-normal max-md:w-[24%]">
            {t("columns.length")}
          </th>
          <th scope="col" className="cell font-normal max-md:hidden">
            {t("columns.peak")}
          </th>
          <th scope="col" className="cell text-right font-normal">
            {t("columns.altcoins")}
          </th>
          <th scope="col" className="cell text-right font-normal">
            {t("columns.bitcoin")}
          </th>
          <th scope="col" className="cell text-right font-normal max-lg:hidden">
            {t("columns.lead")}
          </th>
        </tr>
      </thead>
      <tbody data-testid="seasons">
        {seasons.map((run) => (
          <tr key={run.firstDay} className="border-t border-line align-top">
            <th scope="row" className="cell text-left font-normal">
              <span className={`font-medium ${WORDS[run.season]}`}>{t(`short.${run.season}`)}</span>
              <span className="block text-muted max-sm:text-xs">
                {dayLink(run.firstDay)}
                {" – "}
                {run.lastDay === null ? (
                  <strong className="font-medium text-ink">{t("ongoing")}</strong>
                ) : (
                  dayLink(run.lastDay)
                )}
              </span>
            </th>
            <td className="cell">
              <span className="block">{formats.days(run.lengthDays)}</span>
              <span
                aria-hidden="true"
                className={`mt-1.5 block h-2 min-w-0.5 ${BARS[run.season]} ${run.lastDay === null ? "opacity-60" : ""}`}
                style={{ width: `${Math.round((run.lengthDays * 1000) / longest) / 10}%` }}
              />
            </td>
            <td className="cell max-md:hidden">
              <span className="font-medium">{run.extreme.value}</span>
              <span className="block text-muted">{dayLink(run.extreme.day)}</span>
            </td>
            <td className="cell text-right font-medium">{percentOf(run.altcoinReturn, formats)}</td>
            <td className="cell text-right">{percentOf(run.benchmarkReturn, formats)}</td>
            <td className="cell text-right max-lg:hidden">{leadOf(run, formats)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function percentOf(fraction: number | null, formats: Formats): string {
  return fraction === null ? NO_VALUE : formats.percent(fraction);
}

function leadOf({ altcoinReturn, benchmarkReturn }: SeasonRun, formats: Formats): string {
  if (altcoinReturn === null || benchmarkReturn === null) return NO_VALUE;
  return formats.points(altcoinReturn - benchmarkReturn);
}
