import type { Methodologies } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { localePath } from "../i18n/locales.ts";

const PRESETS = ["blockchaincenter", "coinmarketcap"] as const;

/** The published variants as links to the same page by another: our own first, then those after other sites' rules. */
export function VariantLinks({
  methodologies,
  current,
  pathOf,
}: {
  readonly methodologies: Methodologies["methodologies"];
  readonly current: string;
  readonly pathOf: (variant: string) => string;
}): ReactElement {
  const t = useTranslations("variantLinks");
  const locale = useLocale();
  const groups = Map.groupBy(methodologies, ({ id }) => presetOf(id) ?? "own");
  return (
    <nav aria-label={t("label")} className="border-y border-line py-4">
      <div className="flex flex-wrap justify-between gap-x-8 gap-y-3">
        {[...groups].map(([group, members]) => (
          <div key={group}>
            <p className="text-sm text-muted">{t(group)}</p>
            <ul className="flex flex-wrap gap-x-4 sm:gap-x-5">
              {members.map(({ id, size, windowDays }) => (
                <li key={id}>
                  <a
                    href={localePath(pathOf(id), locale)}
                    aria-current={id === current ? "true" : undefined}
                    className="choice tabular-nums"
                  >
                    {t("variant", { size, days: windowDays })}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

/** The site whose rules a variant follows, by the first part of its id; null for our own. */
function presetOf(id: string): (typeof PRESETS)[number] | null {
  return PRESETS.find((preset) => id.startsWith(`${preset}-`)) ?? null;
}
