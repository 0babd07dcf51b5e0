import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import type { MethodologyData } from "./load-methodology.ts";
import { RULE_NAMES } from "./rule-names.ts";

/** Every exclusion rule, what it means, and whom it keeps out today with the evidence. */
export function MethodRules({ data: { exclusions } }: { readonly data: MethodologyData }): ReactElement {
  const t = useTranslations("methodology");
  const locale = useLocale();
  const formats = formatsOf(locale);
  return (
    <>
      <p className="mt-2 max-w-prose">{t("rulesText", { version: exclusions.version })}</p>
      <dl className="mt-6">
        {RULE_NAMES.map((rule) => {
          const coins = exclusions.excludedToday.filter((coin) => coin.rule === rule);
          return (
            <div
              key={rule}
              id={rule}
              className="grid gap-x-8 gap-y-1 border-t border-line py-4 md:grid-cols-[14rem_minmax(0,1fr)]"
            >
              <dt className="font-medium">
                <a href={`#${rule}`} className="link-quiet">
                  {rule}
                </a>
              </dt>
              <dd className="min-w-0">
                <p className="max-w-[70ch]">{t(`rules.${rule}`)}</p>
                {coins.length === 0 ? (
                  <p className="mt-1 text-sm text-muted">{t("today", { count: 0 })}</p>
                ) : (
                  <details className="mt-1">
                    <summary className="w-fit cursor-pointer text-sm text-muted hover:text-ink">
                      {t("today", { count: coins.length })}
                    </summary>
                    <ul className="mt-2 space-y-1 text-sm">
                      {coins.map(({ id, name, symbol, evidence }) => (
                        <li key={id} className="[overflow-wrap:anywhere]">
                          <a
                            href={localePath(`/coins/${encodeURIComponent(id)}`, locale)}
                            className="link-quiet font-medium"
                          >
                            {name ?? symbol}
                          </a>{" "}
                          <span className="text-muted">{evidence}</span>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="border-t border-line pt-4">
        <a href={localePath("/methodology/exclusions", locale)} className="link">
          {t("table", { count: formats.count(exclusions.table.length) })}
        </a>
      </p>
    </>
  );
}
