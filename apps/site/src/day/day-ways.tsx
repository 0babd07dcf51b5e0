import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { dayPath } from "./day-path.ts";
import type { DayData } from "./load-day.ts";

/** Ways to the nearest days with a value, and to a comparison with the newest one. */
export function DayWays({
  data,
  isAgain = false,
}: {
  readonly data: DayData;
  /** The same ways stood above already. */
  readonly isAgain?: boolean;
}): ReactElement {
  const t = useTranslations("day");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const {
    published: { reading, data: label },
    defaultVariant,
    previous,
    next,
  } = data;
  const wayTo = (day: string | null, direction: "previous" | "next"): ReactElement | null =>
    day === null ? null : (
      <a
        href={localePath(dayPath(day, reading.variant, defaultVariant), locale)}
        aria-label={`${t(`ways.${direction}`)} ${formats.shortDay(day)}`}
        className="link whitespace-nowrap"
      >
        {direction === "previous" ? <span aria-hidden="true">← </span> : null}
        <time dateTime={day}>{formats.shortDay(day)}</time>
        {direction === "next" ? <span aria-hidden="true"> →</span> : null}
      </a>
    );
  const variantPart = reading.variant === defaultVariant ? "" : `/${reading.variant}`;
  const Ways = isAgain ? "div" : "nav";
  return (
    <Ways
      {...(isAgain ? {} : { "aria-label": t("ways.label") })}
      className="grid grid-cols-2 gap-x-8 gap-y-3 py-4 text-sm tabular-nums sm:grid-cols-3"
    >
      <span>{wayTo(previous, "previous")}</span>
      <span className="max-sm:order-last max-sm:col-span-2 sm:text-center">
        {reading.day === label.lastDay ? (
          <a href={localePath("/", locale)} className="link">
            {t("ways.today")}
          </a>
        ) : (
          <a
            href={localePath(`/compare/${reading.day}/${label.lastDay}${variantPart}`, locale)}
            className="link"
          >
            {t("ways.compare", { day: formats.shortDay(label.lastDay) })}
          </a>
        )}
      </span>
      <span className="text-right">{wayTo(next, "next")}</span>
    </Ways>
  );
}
