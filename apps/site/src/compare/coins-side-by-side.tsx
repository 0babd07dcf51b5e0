import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { didCount } from "./compare-coins.ts";
import type { Absence, CoinSide, ComparedCoin } from "./compare-coins.ts";

/** Every coin of either day with its lead over Bitcoin on both. */
export function CoinsSideBySide({
  coins,
  before,
  after,
}: {
  readonly coins: readonly ComparedCoin[];
  readonly before: string;
  readonly after: string;
}): ReactElement {
  const t = useTranslations("compare");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const side = (one: CoinSide | Absence): ReactElement => {
    if (!didCount(one)) return <span className="text-muted">{t("table.absent")}</span>;
    return (
      <span className={one.beat ? "font-medium text-altcoin" : "text-bitcoin"}>
        {one.lead === null ? t("table.unmeasured") : formats.points(one.lead)}
        <span className="sr-only"> {t(one.beat ? "table.beat" : "table.beaten")}</span>
      </span>
    );
  };
  return (
    <table className="mt-5 w-full text-[0.9375rem] tabular-nums">
      <caption className="sr-only">{t("table.caption")}</caption>
      <thead className="text-sm text-muted">
        <tr className="text-right">
          <th scope="col" className="cell text-left font-normal">
            {t("table.coin")}
          </th>
          <th scope="col" className="cell font-normal">
            {formats.shortDay(before)}
          </th>
          <th scope="col" className="cell font-normal">
            {formats.shortDay(after)}
          </th>
          <th scope="col" className="cell font-normal max-sm:hidden">
            {t("table.change")}
          </th>
          <th scope="col" className="cell font-normal max-md:hidden">
            {t("table.ranks")}
          </th>
        </tr>
      </thead>
      <tbody className="text-right" data-testid="coins">
        {coins.map((coin) => (
          <tr key={coin.id} className="border-t border-line">
            <th scope="row" className="cell text-left font-normal">
              <a
                href={localePath(`/coins/${encodeURIComponent(coin.id)}`, locale)}
                className="font-medium hover:underline"
              >
                {coin.label}
              </a>
            </th>
            <td className="cell">{side(coin.before)}</td>
            <td className="cell">{side(coin.after)}</td>
            <td className="cell text-muted max-sm:hidden">
              {didCount(coin.before) &&
              didCount(coin.after) &&
              coin.before.lead !== null &&
              coin.after.lead !== null
                ? formats.points(coin.after.lead - coin.before.lead)
                : "–"}
            </td>
            <td className="cell text-muted max-md:hidden">
              {didCount(coin.before) ? coin.before.rank : "–"} →{" "}
              {didCount(coin.after) ? coin.after.rank : "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
