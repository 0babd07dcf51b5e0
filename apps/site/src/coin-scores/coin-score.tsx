import type { CoinScore as CoinScoreBody } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { ScoreRecord } from "./score-record.tsx";

const COLUMNS = ["factor", "value", "percentile", "weight"] as const;

/** Factors that are no change: never below zero. */
const UNSIGNED: ReadonlySet<string> = new Set(["volatility", "turnover"]);

/** A coin's score with every factor, its weight and what is not known, beside what scores were worth. */
export function CoinScore({ found }: { readonly found: CoinScoreBody }): ReactElement {
  const t = useTranslations("scores");
  const formats = formatsOf(useLocale());
  const { coin, factors, record, scoredCoins } = found;
  const coverage = formats.share(coin.coverage);
  const change = coin.score === null || coin.previousScore === null ? null : coin.score - coin.previousScore;
  return (
    <section aria-labelledby="score" className="section">
      <h2 id="score" className="heading">
        {t("heading")}
      </h2>
      <p className="mt-2 mb-4 text-lg tabular-nums" data-testid="score">
        {coin.score === null ? (
          t("none", { coverage })
        ) : (
          <>
            <strong className="font-semibold">
              {t("score", {
                score: String(Math.round(coin.score)),
                place: formats.count(coin.place),
                total: formats.count(scoredCoins),
              })}
            </strong>
            {change === null ? "" : `, ${t("before", { change: formats.change(Math.round(change)) })}`}
            <span className="text-muted"> · {t("coverage", { coverage })}</span>
          </>
        )}
      </p>
      <ScoreRecord record={record} />
      {coin.anomaly === null ? null : (
        <p className="mt-3 max-w-prose border-l-4 border-warning pl-4">{t(`anomaly.${coin.anomaly}`)}</p>
      )}
      <table className="mt-6 w-full max-w-4xl text-left text-sm tabular-nums">
        <thead className="text-muted">
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={`cell font-normal ${column === "factor" ? "" : "text-right"} ${column === "value" ? "max-sm:hidden" : ""}`}
              >
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {factors.map(({ id, weight, gap }) => {
            const known = coin.factors.find((factor) => factor.id === id);
            const percentile = known?.percentile ?? null;
            return (
              <tr key={id} className="border-t border-line">
                <th scope="row" className="cell font-normal">
                  {t(`factor.${id}`)}
                </th>
                <td className="cell text-right text-muted max-sm:hidden">
                  {known?.value === undefined || known.value === null
                    ? ""
                    : (UNSIGNED.has(id) ? formats.share : formats.percent)(known.value)}
                </td>
                <td className="cell text-right">
                  {percentile === null ? (
                    <span className="text-muted">{gap === null ? t("unknown") : t(`gap.${gap}`)}</span>
                  ) : (
                    <span className="inline-flex w-40 items-center justify-end gap-3">
                      <span aria-hidden="true" className="h-2 flex-1 bg-wash">
                        <span className="block h-2 bg-ink" style={{ width: `${percentile}%` }} />
                      </span>
                      <span className="w-7">{Math.round(percentile)}</span>
                    </span>
                  )}
                </td>
                <td className="cell text-right text-muted">{formats.share(weight)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
