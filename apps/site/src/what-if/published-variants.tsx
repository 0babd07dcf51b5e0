import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { localePath } from "../i18n/locales.ts";
import { pagePath } from "../market/page-path.ts";
import { formatChoice } from "./choice-address.ts";
import type { WhatIfData } from "./load-what-if.ts";
import { choiceOf } from "./what-if-choice.ts";

const PEERS = ["blockchaincenter", "coinmarketcap"] as const;

/** The published variants with their rules and their value today, as a table that needs no script. */
export function PublishedVariants({ data }: { readonly data: WhatIfData }): ReactElement {
  const t = useTranslations("whatIf");
  const locale = useLocale();
  const { methodologies, defaultVariant, indexes } = data;
  return (
    <section aria-labelledby="published" className="section">
      <h2 id="published" className="heading">
        {t("published.heading")}
      </h2>
      <p className="mt-2 max-w-prose text-muted">{t("published.note")}</p>
      <table className="mt-5 w-full text-sm tabular-nums">
        <thead>
          <tr className="text-left text-muted">
            <th scope="col" className="cell font-normal">
              {t("published.variant")}
            </th>
            <th scope="col" className="cell text-right font-normal max-sm:hidden">
              {t("published.size")}
            </th>
            <th scope="col" className="cell text-right font-normal max-sm:hidden">
              {t("published.window")}
            </th>
            <th scope="col" className="cell pl-8 font-normal max-lg:hidden">
              {t("published.differs")}
            </th>
            <th scope="col" className="cell text-right font-normal">
              {t("published.value")}
            </th>
            {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the corner of a table */}
            <td className="needs-js cell" />
          </tr>
        </thead>
        <tbody>
          {methodologies.map((methodology, index) => {
            const { id, size, windowDays } = methodology;
            const now = indexes[index];
            return (
              <tr key={id} className="border-t border-line">
                <th scope="row" className="cell text-left font-medium">
                  <a
                    href={localePath(pagePath({ variant: id, range: "1y" }, defaultVariant), locale)}
                    className="link"
                  >
                    {id}
                  </a>
                </th>
                <td className="cell text-right max-sm:hidden">{size}</td>
                <td className="cell text-right max-sm:hidden">{windowDays}</td>
                <td className="cell pl-8 text-muted max-lg:hidden">
                  {t(`published.difference.${PEERS.find((peer) => id.startsWith(peer)) ?? "own"}`)}
                </td>
                <td className="cell text-right">
                  <span className="font-medium">{now?.value ?? t("published.none")}</span>
                  {now?.season == null ? null : (
                    <span className="block text-muted">{t(`studio.season.${now.season}`)}</span>
                  )}
                </td>
                <td className="needs-js cell text-right">
                  <a href={`#${formatChoice(choiceOf(methodology))}`} className="link">
                    {t("published.try")}
                    <span className="sr-only"> {id}</span>
                  </a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
