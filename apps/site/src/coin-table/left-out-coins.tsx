import type { Coin } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { localePath } from "../i18n/locales.ts";

/** The coins of the index's size that do not count, each with its rule and its reason, behind a disclosure. */
export function LeftOutCoins({ coins }: { readonly coins: readonly Coin[] }): ReactElement | null {
  const t = useTranslations("coinTable");
  const locale = useLocale();
  if (coins.length === 0) return null;
  return (
    <details className="mt-8 border-y border-line">
      <summary className="cursor-pointer py-4 font-medium hover:text-altcoin">
        {t("excludedHeading", { count: coins.length })}
      </summary>
      <p className="max-w-prose pb-4 text-sm text-muted">{t("excludedNote")}</p>
      <table className="mb-4 w-full text-sm tabular-nums">
        <thead className="text-left text-muted">
          <tr>
            <th scope="col" className="cell w-16 font-normal max-sm:hidden">
              {t("columns.rank")}
            </th>
            <th scope="col" className="cell font-normal max-sm:pl-0">
              {t("columns.coin")}
            </th>
            <th scope="col" className="cell font-normal">
              {t("rule")}
            </th>
            <th scope="col" className="cell font-normal">
              {t("reason")}
            </th>
          </tr>
        </thead>
        <tbody>
          {coins.map(({ id, rank, name, symbol, rule, reason }) => (
            <tr key={id} className="border-t border-line">
              <td className="cell align-top text-muted max-sm:hidden">{rank}</td>
              <th scope="row" className="cell text-left align-top font-normal max-sm:pl-0">
                <a
                  href={localePath(`/coins/${encodeURIComponent(id)}`, locale)}
                  className="link-quiet font-medium"
                >
                  {name ?? symbol}
                </a>{" "}
                <span className="text-xs text-muted uppercase">{symbol}</span>
              </th>
              <td className="cell align-top">
                <a href={localePath(`/methodology#${rule ?? ""}`, locale)} className="link-quiet">
                  {rule}
                </a>
              </td>
              <td lang="en" className="cell align-top text-muted [overflow-wrap:anywhere]">
                {reason}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
