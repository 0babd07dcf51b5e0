import type { Exclusions } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { messagesOf } from "../messages/messages.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { PageHead } from "../page-head/page-head.tsx";
import { ExclusionFilter } from "./exclusion-filter.tsx";
import { RULE_NAMES } from "./rule-names.ts";

type Line = Exclusions["table"][number];

/** The curated table by rule, each coin with its ids, tickers, days and reason. */
export function ExclusionsPage({
  exclusions,
  state,
  apiOrigin,
}: {
  readonly exclusions: Exclusions;
  readonly state: AnswerState;
  readonly apiOrigin: string;
}): ReactElement {
  const t = useTranslations("exclusionTable");
  const tMethod = useTranslations("methodology");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const words = messagesOf(locale).exclusionTable;
  const daysOf = ({ from, until }: Line): string =>
    [
      ...(from === null ? [] : [t("from", { day: formats.shortDay(from) })]),
      ...(until === null ? [] : [t("until", { day: formats.shortDay(until) })]),
    ].join(" ") || t("always");
  return (
    <PageFrame page="methodology" path="/methodology/exclusions" data={exclusions.data} state={state}>
      <PageHead data={exclusions.data} kicker={exclusions.version} title={t("title")}>
        <p>{t("lede", { count: formats.count(exclusions.table.length) })}</p>
      </PageHead>
      <ExclusionFilter label={t("find")} shown={words.shown}>
        {RULE_NAMES.map((rule) => {
          const lines = exclusions.table.filter((line) => line.rule === rule);
          return lines.length === 0 ? null : (
            <details key={rule} data-exclusions={rule} className="border-b border-line py-2">
              <summary className="cursor-pointer py-2 text-lg font-medium">
                {rule} <span className="text-muted tabular-nums">{formats.count(lines.length)}</span>
              </summary>
              <p className="max-w-prose pb-3 text-sm text-muted">{tMethod(`rules.${rule}`)}</p>
              <table className="mb-4 w-full text-left text-sm">
                <thead className="text-muted">
                  <tr>
                    {(["symbols", "ids", "reason", "days"] as const).map((column) => (
                      <th
                        key={column}
                        scope="col"
                        className={`cell font-normal ${column === "ids" || column === "days" ? "max-sm:hidden" : ""}`}
                      >
                        {t(`columns.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => {
                    const ids = Object.values(line.ids);
                    return (
                      <tr
                        key={`${line.symbols.join()} ${ids.join()} ${line.from ?? ""}`}
                        data-words={[...line.symbols, ...ids, line.reason].join(" ").toLowerCase()}
                        className="border-t border-line"
                      >
                        <th scope="row" className="cell align-top font-medium">
                          {line.symbols.join(", ")}
                        </th>
                        <td className="cell align-top text-muted [overflow-wrap:anywhere] max-sm:hidden">
                          {ids.join(", ")}
                        </td>
                        <td className="cell align-top">{line.reason}</td>
                        <td className="cell align-top whitespace-nowrap text-muted max-sm:hidden">
                          {daysOf(line)}
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </details>
          );
        })}
      </ExclusionFilter>
      <p className="flex flex-wrap gap-x-8 pt-6 text-sm">
        <a href={`${apiOrigin}/v1/exclusions?format=csv`} className="link">
          {t("csv")}
        </a>
        <a href={localePath("/methodology", locale)} className="link">
          {t("back")}
        </a>
      </p>
    </PageFrame>
  );
}
