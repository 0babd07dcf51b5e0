import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import type { ChangeGroups } from "./group-changes.ts";

type Coin = ChangeGroups["all"][number];

const UNKNOWN = "–";

/** Every coin of either day with its lead over Bitcoin on both. */
export function CoinsSideBySide({
  coins,
  before,
  after,
}: {
  readonly coins: readonly Coin[];
  readonly before: string;
  readonly after: string;
}): ReactElement {
  const t = useTranslations("compare");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const lead = (part: Coin["before"]): ReactElement => {
    if (part === null) return <span className="text-muted">{t("table.absent")}</span>;
    return (
      <span className={part.outperformed ? "font-medium text-altcoin" : "text-bitcoin"}>
        {formats.points(part.returnOverBenchmark)}
        <span className="sr-only"> {t(part.outperformed ? "table.beat" : "table.beaten")}</span>
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
                {coin.name ?? coin.symbol.toUpperCase()}
              </a>
            </th>
            <td className="cell">{lead(coin.before)}</td>
            <td className="cell">{lead(coin.after)}</td>
            <td className="cell text-muted max-sm:hidden">
              {coin.before === null || coin.after === null
                ? UNKNOWN
                : formats.points(coin.after.returnOverBenchmark - coin.before.returnOverBenchmark)}
            </td>
            <td className="cell text-muted max-md:hidden">
              {coin.before?.rank ?? UNKNOWN} → {coin.after?.rank ?? UNKNOWN}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
