import type { Coin, CoinDetail, CoinHistoryPoint, CoinScore as CoinScoreBody } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { CoinScore } from "../coin-scores/coin-score.tsx";
import { formatsOf } from "../format/formats.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import { PageHead } from "../page-head/page-head.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { CoinCharts } from "./coin-charts.tsx";
import { CoinRules } from "./coin-rules.tsx";
import { CoinWindows } from "./coin-windows.tsx";
import { measureFlip } from "./measure-flip.ts";

const PASSED_OVER = ["no-history", "no-price", "stale"] as const;

/** One coin: whether it counts and why, how it stands against Bitcoin, and how it came there. */
export function CoinPage({
  detail,
  score,
  days,
  pricesInBitcoin,
  state,
  apiOrigin,
}: {
  readonly detail: CoinDetail;
  /** Null: the coin has none. */
  readonly score: CoinScoreBody | null;
  readonly days: readonly CoinHistoryPoint[];
  /** Of each of these days; null where one of the prices is missing. */
  readonly pricesInBitcoin: readonly (number | null)[];
  readonly state: AnswerState;
  readonly apiOrigin: string;
}): ReactElement {
  const t = useTranslations("coinPage");
  const tTable = useTranslations("coinTable");
  const formats = formatsOf(useLocale());
  const { coin, windows, exclusions, data } = detail;
  const { standing, returnOverBenchmark: over, sector } = coin;
  const name = coin.name ?? coin.symbol;
  const counts = standing === "outperformed" || standing === "underperformed";
  const flip = counts && coin.return !== null && over !== null ? measureFlip(coin.return, over) : null;
  const csvUrl = `${apiOrigin}/v1/coins/${encodeURIComponent(coin.id)}/history?format=csv`;
  return (
    <PageFrame page="coins" path={`/coins/${encodeURIComponent(coin.id)}`} data={data} state={state}>
      <PageHead
        data={data}
        kicker={`${t("kicker", { rank: formats.count(coin.rank) })} · ${formats.day(detail.day)}`}
        title={
          <>
            {name}
            {coin.name === null ? null : (
              <span className="text-[0.55em] tracking-normal text-muted"> {coin.symbol.toUpperCase()}</span>
            )}
          </>
        }
      >
        <p>
          <strong className="font-semibold" data-testid="standing">
            {t(`standing.${standing}`, { points: formats.points(Math.abs(over ?? 0)).replace("+", "") })}
          </strong>{" "}
          <Reason coin={coin} />
        </p>
        {flip === null ? null : (
          <p className="text-muted">
            {t("flip", {
              direction: flip > 0 ? "up" : "down",
              percent: formats.share(Math.abs(flip)),
            })}
          </p>
        )}
      </PageHead>
      <dl className="flex flex-wrap gap-x-14 gap-y-4 border-y border-line py-5">
        {(
          [
            [t("price"), coin.price === null ? "–" : formats.price(coin.price)],
            [t("marketCap"), formats.usd(coin.marketCap)],
            ...(sector === null ? [] : [[t("sector"), tTable(`sectors.${sector}`)] as const]),
          ] as const
        ).map(([term, value]) => (
          <div key={term}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd className="mt-0.5 text-2xl font-serif tabular-nums lining-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <CoinWindows windows={windows} days={days} />
      <CoinRules exclusions={exclusions} />
      {score === null ? null : <CoinScore found={score} />}
      <CoinCharts {...{ name, days, pricesInBitcoin, csvUrl }} isBenchmark={standing === "benchmark"} />
      <p className="flex gap-x-8 pt-6 text-sm">
        <a href={csvUrl} className="link">
          {t("csv")}
        </a>
        <a href={`${apiOrigin}/v1/coins/${encodeURIComponent(coin.id)}`} className="link">
          {t("json")}
        </a>
      </p>
    </PageFrame>
  );
}

/** Why a coin doesn't count: in the reader's language where the reasons are few, else in the evidence's own words. */
function Reason({ coin: { standing, rule, reason } }: { readonly coin: Coin }): ReactElement | null {
  const t = useTranslations("coinPage");
  const passedOver = PASSED_OVER.find((each) => each === rule);
  if (standing === "passed-over" && passedOver !== undefined) return <>{t(`passedOver.${passedOver}`)}</>;
  return standing === "excluded" ? <span lang="en">{reason}</span> : null;
}
