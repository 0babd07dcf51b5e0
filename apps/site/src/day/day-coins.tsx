import type { ReadingBody } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { chooseLeadLimit } from "../coin-table/lead-bar.ts";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { LeadCell } from "./lead-cell.tsx";

/** The constituents of a day from the best to the worst, Bitcoin's line among them. */
export function DayCoins({ reading }: { readonly reading: ReadingBody }): ReactElement {
  const t = useTranslations("day");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const { constituents, benchmark } = reading;
  const limit = chooseLeadLimit(constituents.map(({ returnOverBenchmark }) => returnOverBenchmark));
  const lines = [
    ...constituents.map((coin) => ({ ...coin, isBenchmark: false })),
    ...(benchmark === null ? [] : [{ ...benchmark, returnOverBenchmark: 0, isBenchmark: true }]),
  ].toSorted((a, b) => b.return - a.return);
  return (
    <>
      <table className="mt-5 w-full text-[0.9375rem] tabular-nums">
        <caption className="sr-only">{t("coins.caption")}</caption>
        <thead className="text-sm text-muted">
          <tr>
            <th scope="col" className="cell w-14 text-left font-normal max-sm:hidden">
              {t("coins.rank")}
            </th>
            <th scope="col" className="cell text-left font-normal">
              {t("coins.coin")}
            </th>
            <th scope="col" className="cell text-right font-normal">
              {t("coins.return")}
            </th>
            <th scope="col" className="cell w-[46%] text-center font-normal max-sm:w-[42%]">
              {t("coins.over")}
            </th>
            <th scope="col" className="cell text-right font-normal max-lg:hidden">
              {t("coins.marketCap")}
            </th>
          </tr>
        </thead>
        <tbody data-testid="coins">
          {lines.map(({ id, rank, name, symbol, isBenchmark, marketCap, returnOverBenchmark, ...coin }) => (
            <tr
              key={id}
              className={isBenchmark ? "border-y-2 border-bitcoin bg-bitcoin-wash" : "border-t border-line"}
            >
              <td className="cell text-muted max-sm:hidden">{rank}</td>
              <th scope="row" className="cell text-left leading-snug font-normal">
                <a href={localePath(`/coins/${encodeURIComponent(id)}`, locale)} className="hover:underline">
                  <span className="font-medium">{name ?? symbol.toUpperCase()}</span>
                  {name === null ? null : <span className="ml-2 text-xs text-muted uppercase">{symbol}</span>}
                </a>
              </th>
              <td className="cell text-right">{formats.percent(coin.return)}</td>
              <td className="cell">
                {isBenchmark ? (
                  <span className="block text-center text-sm font-medium text-bitcoin">
                    {t("coins.line")}
                  </span>
                ) : (
                  <LeadCell
                    lead={returnOverBenchmark}
                    limit={limit}
                    text={formats.points(returnOverBenchmark)}
                    words={t(returnOverBenchmark > 0 ? "coins.beat" : "coins.beaten")}
                  />
                )}
              </td>
              <td className="cell text-right text-muted max-lg:hidden">{formats.usd(marketCap)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-sm text-muted">{t("coins.scale", { points: formats.count(limit * 100) })}</p>
    </>
  );
}
