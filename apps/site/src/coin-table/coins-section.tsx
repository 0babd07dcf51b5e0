import type { ReactElement } from "react";
import { formatCount, formatPercent } from "../format/format-number.ts";
import type { HomeData } from "../market/home-data.ts";
import { messages } from "../messages/en.ts";
import { toCoinRow } from "./coin-row.ts";
import { CoinTable } from "./coin-table.tsx";
import { chooseLeadLimit } from "./lead-bar.ts";
import { LeftOutCoins } from "./left-out-coins.tsx";
import { DEFAULT_ORDER, orderRows } from "./order-rows.ts";

/** Who beat Bitcoin and who did not, and who does not count. */
export function CoinsSection({
  data: { index, coins, left },
  windowDays,
}: {
  readonly data: HomeData;
  readonly windowDays: number;
}): ReactElement {
  const benchmark = coins.find(({ standing }) => standing === "benchmark");
  const window = formatCount(windowDays);
  const limit = chooseLeadLimit(
    coins.flatMap(({ standing, returnOverBenchmark: lead }) =>
      standing === "benchmark" || lead === null ? [] : [lead],
    ),
  );
  const bitcoin = benchmark?.return ?? null;
  return (
    <section id="coins" aria-labelledby="coins-heading" className="section">
      <h2 id="coins-heading" className="heading">
        {messages.coins.heading}
      </h2>
      <p className="mt-2 max-w-prose text-muted">
        {bitcoin === null
          ? messages.coins.introUnknown(window)
          : messages.coins.intro(formatPercent(bitcoin), window)}
      </p>
      <CoinTable
        rows={orderRows(coins.map(toCoinRow), DEFAULT_ORDER)}
        limit={limit}
        scaleNote={messages.coins.scale(formatCount(limit * 100))}
        sparkName={messages.coins.columns.spark(window)}
        counts={{
          all: formatCount(index.constituentCount),
          outperformed: formatCount(index.outperformers),
          underperformed: formatCount(index.constituentCount - index.outperformers),
        }}
      />
      <LeftOutCoins coins={left} />
    </section>
  );
}
