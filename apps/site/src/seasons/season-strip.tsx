import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import type { SeasonYear } from "./season-years.ts";

const MONTHS = ["january", "april", "july", "october"] as const;

/** Years below each other: altcoin seasons stand above each year's line, Bitcoin seasons hang below it. */
export function SeasonStrip({
  years,
  summary,
}: {
  readonly years: readonly SeasonYear[];
  readonly summary: string;
}): ReactElement {
  const t = useTranslations("seasons");
  return (
    <figure>
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <span>
          <span aria-hidden="true" className="mr-2 inline-block h-2.5 w-5 -translate-y-0.5 bg-altcoin" />
          {t("legend.altcoin")}
        </span>
        <span>
          <span aria-hidden="true" className="mr-2 inline-block h-2.5 w-5 translate-y-0.5 bg-bitcoin" />
          {t("legend.bitcoin")}
        </span>
      </figcaption>
      <p className="sr-only">{summary}</p>
      <div aria-hidden="true" className="mt-5 text-sm tabular-nums">
        {years.map(({ year, heldLeft, heldWidth, parts }) => (
          <div key={year} className="grid grid-cols-[3.25rem_minmax(0,1fr)] items-center">
            <span className="text-muted">{year}</span>
            <span className="relative block h-10 border-l border-line sm:h-11">
              <span
                className="absolute top-1/2 h-px bg-ink"
                style={{ left: `${heldLeft}%`, width: `${heldWidth}%` }}
              />
              {parts.map(({ season, firstDay, left, width }) => (
                <span
                  key={firstDay}
                  className={`absolute min-w-0.5 ${season === "altcoin" ? "top-2 bottom-1/2 bg-altcoin" : "top-1/2 bottom-2 bg-bitcoin"}`}
                  style={{ left: `${left}%`, width: `${width}%` }}
                />
              ))}
            </span>
          </div>
        ))}
        <div className="grid grid-cols-[3.25rem_minmax(0,1fr)] pt-1 text-xs text-muted">
          <span />
          <span className="grid grid-cols-4">
            {MONTHS.map((month) => (
              <span key={month} className="border-l border-line pl-1.5">
                {t(`months.${month}`)}
              </span>
            ))}
          </span>
        </div>
      </div>
    </figure>
  );
}
