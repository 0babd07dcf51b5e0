import type { Coin, DataLabel, Scores } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { CoinBrowser } from "../coin-table/coin-browser.tsx";
import { CoinTable } from "../coin-table/coin-table.tsx";
import { countStandings } from "../coin-table/coin-filter.ts";
import { toCoinRow } from "../coin-table/coin-row.ts";
import { EmergingCoins } from "../coin-scores/emerging-coins.tsx";
import { chooseLeadLimit } from "../coin-table/lead-bar.ts";
import type { TableOrder } from "../coin-table/table-choice.ts";
import { formatsOf } from "../format/formats.ts";
import { messagesOf } from "../messages/messages.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import { PageTitle } from "../page-frame/page-title.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";

const ORDER: TableOrder = { key: "rank", isDown: false };

/** Every coin of the day, in order of rank. */
export function CoinsPage({
  coins,
  scores,
  variant,
  windowDays,
  data,
  state,
  apiOrigin,
}: {
  readonly coins: readonly Coin[];
  readonly scores: Pick<Scores, "coins" | "emerging" | "record">;
  readonly variant: string;
  readonly windowDays: number;
  readonly data: DataLabel;
  readonly state: AnswerState;
  readonly apiOrigin: string;
}): ReactElement {
  const t = useTranslations();
  const locale = useLocale();
  const formats = formatsOf(locale);
  const limit = chooseLeadLimit(
    coins.flatMap(({ standing, returnOverBenchmark: lead }) =>
      (standing === "outperformed" || standing === "underperformed") && lead !== null ? [lead] : [],
    ),
  );
  const context = { limit, isScored: true, locale, words: messagesOf(locale).coinTable };
  const scoreOf = new Map(scores.coins.map(({ id, score }) => [id, score]));
  const counts = countStandings(coins);
  return (
    <PageFrame page="coins" path="/coins" data={data} state={state}>
      <PageTitle title={t("coinsPage.title")} lede={t("coinsPage.lede")} />
      <CoinBrowser
        variant={variant}
        windowDays={windowDays}
        context={context}
        first="all"
        order={ORDER}
        counts={{
          index: formats.count(counts.index),
          beat: formats.count(counts.beat),
          lost: formats.count(counts.lost),
          out: formats.count(counts.out),
          new: formats.count(counts.new),
          all: formats.count(counts.all),
        }}
      >
        <CoinTable
          rows={coins.map((coin) => toCoinRow(coin, formats, scoreOf.get(coin.id)))}
          context={context}
          windowDays={windowDays}
          order={ORDER}
        />
      </CoinBrowser>
      <p className="mt-3 flex flex-wrap justify-between gap-x-8 gap-y-2 text-sm text-muted">
        <span>{t("coinTable.scale", { points: formats.count(limit * 100) })}</span>
        <a href={`${apiOrigin}/v1/coins?variant=${variant}&limit=1000&format=csv`} className="link">
          {t("coinTable.csv")}
        </a>
      </p>
      <EmergingCoins scores={scores} />
    </PageFrame>
  );
}
