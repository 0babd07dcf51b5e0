import type { IndexChanges } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { dayPath } from "../day/day-path.ts";
import type { Neighbours } from "../day/find-neighbours.ts";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { SeasonGauge } from "../season-gauge/season-gauge.tsx";
import type { CompareData } from "./load-compare.ts";

const SEASON_TEXT = { altcoin: "text-altcoin", neutral: "text-ink", bitcoin: "text-bitcoin" } as const;

/** One of two days: its season, its gauge, what Bitcoin did. */
export function DaySide({
  side,
  near,
  data: { methodology, defaultVariant },
}: {
  readonly side: IndexChanges["from"];
  readonly near: Neighbours | null;
  readonly data: CompareData;
}): ReactElement {
  const t = useTranslations();
  const locale = useLocale();
  const formats = formatsOf(locale);
  const { day, season, benchmarkReturn } = side;
  const linkTo = (other: string): ReactElement => (
    <a
      href={localePath(dayPath(other, methodology.id, defaultVariant), locale)}
      className="link decoration-1"
    >
      <time dateTime={other}>{formats.day(other)}</time>
    </a>
  );
  return (
    <div>
      <h2 className="font-serif text-3xl tracking-[-0.015em]">{linkTo(day)}</h2>
      <p className={`mt-1 text-lg font-medium ${SEASON_TEXT[season ?? "neutral"]}`}>
        {season === null ? t("compare.noReading") : t(`seasonName.${season}`)}
      </p>
      {season === null ? (
        <p className="mt-4 text-muted">
          {t("compare.nearest")}{" "}
          {[near?.previous ?? null, near?.next ?? null].map((other) =>
            other === null ? null : <span key={other}>{linkTo(other)} </span>,
          )}
        </p>
      ) : (
        <div className="mt-6">
          <SeasonGauge reading={side} />
        </div>
      )}
      {benchmarkReturn === null ? null : (
        <p className="mt-4 text-center text-sm text-muted tabular-nums">
          {t("compare.bitcoin", {
            days: methodology.windowDays,
            change: formats.percent(benchmarkReturn),
          })}
        </p>
      )}
    </div>
  );
}
