import type { ReadingBody } from "@altseason/contract";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";

/** The coins of that day's size that did not count, each with its rule and its evidence. */
export function DayLeftOut({ reading }: { readonly reading: ReadingBody }): ReactElement | null {
  const t = useTranslations("day");
  const lines = [
    ...reading.excluded
      .filter(({ rule }) => rule !== "benchmark")
      .map(({ rule, evidence, ...coin }) => ({ ...coin, rule, reason: evidence, lang: "en" })),
    ...[...reading.passedOver, ...reading.missing].map(({ reason, ...coin }) => ({
      ...coin,
      rule: t(`left.rule.${reason}`),
      reason: t(`left.reason.${reason}`),
      lang: undefined,
    })),
  ].toSorted((a, b) => a.rank - b.rank);
  if (lines.length === 0) return null;
  return (
    <details className="mt-8 border-y border-line">
      <summary className="cursor-pointer py-4 font-medium hover:text-altcoin">
        {t("left.heading", { count: lines.length })}
      </summary>
      <table className="mb-4 w-full text-sm tabular-nums">
        <thead className="text-left text-muted">
          <tr>
            <th scope="col" className="cell w-16 font-normal max-sm:hidden">
              {t("coins.rank")}
            </th>
            <th scope="col" className="cell font-normal">
              {t("coins.coin")}
            </th>
            <th scope="col" className="cell font-normal">
              {t("left.columns.rule")}
            </th>
            <th scope="col" className="cell font-normal">
              {t("left.columns.reason")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, rank, name, symbol, rule, reason, lang }) => (
            <tr key={id} className="border-t border-line align-top">
              <td className="cell text-muted max-sm:hidden">{rank}</td>
              <th scope="row" className="cell text-left font-normal">
                <span className="font-medium">{name ?? symbol.toUpperCase()}</span>
              </th>
              <td className="cell">{rule}</td>
              <td lang={lang} className="cell text-muted [overflow-wrap:anywhere]">
                {reason}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
