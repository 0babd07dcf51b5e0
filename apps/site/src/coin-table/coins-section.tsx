import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import type { HomeData } from "../market/home-data.ts";
import { messagesOf } from "../messages/messages.ts";
import { CoinBrowser } from "./coin-browser.tsx";
import { CoinTable } from "./coin-table.tsx";
import { countStandings } from "./coin-filter.ts";
import { toCoinRow } from "./coin-row.ts";
import { chooseLeadLimit } from "./lead-bar.ts";
import { LeftOutCoins } from "./left-out-coins.tsx";
import { byReturn } from "./order-rows.ts";
import type { TableOrder } from "./table-choice.ts";

const ORDER: TableOrder = { key: "return", isDown: true };

/** Who beat Bitcoin and who did not, and who does not count. */
export function CoinsSection({
  data: { index, coins, left, all },
  windowDays,
}: {
  readonly data: HomeData;
  readonly windowDays: number;
}): ReactElement {
  const t = useTranslations("coinTable");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const bitcoin = coins.find(({ standing }) => standing === "benchmark")?.return ?? null;
  const limit = chooseLeadLimit(
    coins.flatMap(({ standing, returnOverBenchmark: lead }) =>
      standing === "benchmark" || lead === null ? [] : [lead],
    ),
  );
  const context = { limit, isScored: false, locale, words: messagesOf(locale).coinTable };
  const counts = countStandings(all);
  const written = {
    index: formats.count(counts.index),
    beat: formats.count(counts.beat),
    lost: formats.count(counts.lost),
    out: formats.count(counts.out),
    new: formats.count(counts.new),
    all: formats.count(counts.all),
  };
  return (
    <section id="coins" aria-labelledby="coins-heading" className="section">
      <h2 id="coins-heading" className="heading">
        {t("heading")}
      </h2>
      <p className="mt-2 max-w-prose text-muted">
        {bitcoin === null
          ? t("introUnknown", { days: windowDays })
          : t("intro", { bitcoin: formats.percent(bitcoin), days: windowDays })}
      </p>
      <CoinBrowser
        variant={index.variant}
        windowDays={windowDays}
        context={context}
        first="index"
        order={ORDER}
        counts={written}
      >
        <CoinTable
          rows={coins.map((coin) => toCoinRow(coin, formats)).toSorted(byReturn)}
          context={context}
          windowDays={windowDays}
          order={ORDER}
        />
      </CoinBrowser>
      <p className="mt-3 text-sm text-muted">{t("scale", { points: formats.count(limit * 100) })}</p>
      <LeftOutCoins coins={left} />
      <p className="mt-4 text-sm">
        <a href={localePath("/coins", locale)} className="link">
          {t("all")}
        </a>
      </p>
    </section>
  );
}
