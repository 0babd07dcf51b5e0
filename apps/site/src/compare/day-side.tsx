import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import type { DayData } from "../day/load-day.ts";
import { dayPath } from "../day/day-path.ts";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { ReadingGauge } from "../reading-gauge/reading-gauge.tsx";

const SEASON_TEXT = { altcoin: "text-altcoin", neutral: "text-ink", bitcoin: "text-bitcoin" } as const;

/** One of two days: its season, its gauge, what Bitcoin did. */
export function DaySide({ data }: { readonly data: DayData }): ReactElement {
  const t = useTranslations();
  const locale = useLocale();
  const formats = formatsOf(locale);
  const { published, defaultVariant, previous, next } = data;
  const { reading } = published;
  const { day, season, benchmark, variant } = reading;
  const linkTo = (other: string): ReactElement => (
    <a href={localePath(dayPath(other, variant, defaultVariant), locale)} className="link decoration-1">
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
          {t(`day.none.${reading.unavailable?.reason ?? "no-market"}`)} {t("compare.nearest")}{" "}
          {[previous, next].map((other) =>
            other === null ? null : <span key={other}>{linkTo(other)} </span>,
          )}
        </p>
      ) : (
        <div className="mt-6">
          <ReadingGauge reading={reading} />
        </div>
      )}
      {benchmark === null ? null : (
        <p className="mt-4 text-center text-sm text-muted tabular-nums">
          {t("compare.bitcoin", {
            days: reading.methodology.windowDays,
            change: formats.percent(benchmark.return),
          })}
        </p>
      )}
    </div>
  );
}
