import type { Scores } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { ScoreRecord } from "./score-record.tsx";

const MOST = 12;

/** Small coins whose score and turnover rise, or why none can be told. */
export function EmergingCoins({
  scores,
}: {
  readonly scores: Pick<Scores, "emerging" | "record">;
}): ReactElement {
  const t = useTranslations("scores");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const { gap, coins } = scores.emerging;
  return (
    <section id="emerging" aria-labelledby="emerging-heading" className="section">
      <h2 id="emerging-heading" className="heading">
        {t("emerging")}
      </h2>
      <p className="mt-2 mb-4 max-w-prose">{t("emergingNote")}</p>
      <ScoreRecord record={scores.record} />
      {gap !== null || coins.length === 0 ? (
        <p className="mt-4 text-muted">{t(gap === null ? "emergingNone" : "emergingGap")}</p>
      ) : (
        <table className="mt-4 w-full max-w-4xl text-left text-sm tabular-nums">
          <thead className="text-muted">
            <tr>
              {(["coin", "rank", "score", "before", "turnover"] as const).map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={`cell font-normal ${column === "coin" ? "" : "text-right"} ${column === "before" ? "max-sm:hidden" : ""}`}
                >
                  {t(`emergingColumns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coins.slice(0, MOST).map(({ id, name, symbol, rank, score, previousScore, turnover }) => (
              <tr key={id} className="border-t border-line">
                <th scope="row" className="cell font-normal">
                  <a href={localePath(`/coins/${encodeURIComponent(id)}`, locale)} className="link-quiet">
                    {name ?? symbol}
                  </a>
                </th>
                <td className="cell text-right text-muted">{formats.count(rank)}</td>
                <td className="cell text-right">{Math.round(score)}</td>
                <td className="cell text-right text-muted max-sm:hidden">{Math.round(previousScore)}</td>
                <td className="cell text-right">{formats.share(turnover)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
