import type { CoinDetail } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";

const BASES = ["operator", "curated", "category", "behaviour", "name"] as const;

/** Every exclusion rule that matches a coin, with what it rests on and the days it holds. */
export function CoinRules({ exclusions }: { readonly exclusions: CoinDetail["exclusions"] }): ReactElement {
  const t = useTranslations("coinPage");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const spanOf = (from: string | null, until: string | null): string => {
    if (from !== null && until !== null) {
      return t("span.both", { from: formats.shortDay(from), until: formats.shortDay(until) });
    }
    if (from !== null) return t("span.from", { day: formats.shortDay(from) });
    return until === null ? "–" : t("span.until", { day: formats.shortDay(until) });
  };
  return (
    <section aria-labelledby="rules" className="section">
      <h2 id="rules" className="heading">
        {t("rules")}
      </h2>
      <p className="mt-2 max-w-prose text-muted">
        {exclusions.length === 0 ? t("noRules") : t("rulesNote")}{" "}
        <a href={localePath("/methodology", locale)} className="link">
          {t("method")}
        </a>
      </p>
      {exclusions.length === 0 ? null : (
        <table className="mt-4 w-full text-left text-sm">
          <thead className="text-muted">
            <tr>
              {(["rule", "basis", "evidence", "days"] as const).map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={`cell font-normal ${column === "days" || column === "basis" ? "max-sm:hidden" : ""}`}
                >
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {exclusions.map(({ rule, basis, strength, evidence, from, until }) => {
              const known = BASES.find((each) => each === basis);
              return (
                <tr key={`${rule} ${basis} ${evidence}`} className="border-t border-line">
                  <th scope="row" className="cell align-top font-medium">
                    <a href={localePath(`/methodology#${rule}`, locale)} className="link-quiet">
                      {rule}
                    </a>
                  </th>
                  <td className="cell align-top max-sm:hidden">
                    {known === undefined ? basis : t(`basis.${known}`)}, {t(`strength.${strength}`)}
                  </td>
                  <td lang="en" className="cell align-top text-muted [overflow-wrap:anywhere]">
                    {evidence}
                  </td>
                  <td className="cell align-top whitespace-nowrap text-muted max-sm:hidden">
                    {spanOf(from, until)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
