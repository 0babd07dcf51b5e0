import type { Methodologies } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";

const COLUMNS = ["id", "size", "window", "difference"] as const;
const PRESETS = ["blockchaincenter", "coinmarketcap"] as const;

/** The published variants and how each differs. */
export function MethodVariants({ methodologies }: { readonly methodologies: Methodologies }): ReactElement {
  const t = useTranslations("methodology");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const { limits } = methodologies;
  return (
    <>
      <p className="mt-2 max-w-prose">
        {t("variantsText", {
          n: "{N}",
          w: "{W}",
          minSize: formats.count(limits.minSize),
          maxSize: formats.count(limits.maxSize),
          minDays: formats.count(limits.minWindowDays),
          maxDays: formats.count(limits.maxWindowDays),
        })}
      </p>
      <table className="mt-4 w-full text-left tabular-nums">
        <thead className="text-sm text-muted">
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={`cell font-normal ${column === "difference" ? "max-sm:hidden" : ""}`}
              >
                {t(`variantColumns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {methodologies.methodologies.map(({ id, size, windowDays }) => {
            const preset = PRESETS.find((each) => id.startsWith(each)) ?? "own";
            return (
              <tr key={id} className="border-t border-line">
                <th scope="row" className="cell font-normal">
                  <a href={localePath(`/v/${id}`, locale)} className="link-quiet">
                    {id}
                  </a>
                </th>
                <td className="cell">{formats.count(size)}</td>
                <td className="cell">{t("days", { days: windowDays })}</td>
                <td className="cell text-muted max-sm:hidden">{t(`variantDifferences.${preset}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
