import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { PageHead } from "../page-head/page-head.tsx";
import { DaysForm } from "./days-form.tsx";
import type { ChoiceData } from "./load-choice.ts";

const PAST = ["yesterday", "lastWeek", "lastMonth", "yearHigh", "yearLow"] as const;

/** Two days to choose, a few worth comparing, and why days that were chosen can't be compared. */
export function ChoicePage({
  data: { fault, index, defaultVariant },
  state,
}: {
  readonly data: ChoiceData;
  readonly state: AnswerState;
}): ReactElement {
  const t = useTranslations("compare");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const past = PAST.flatMap((name) => {
    const value = index.previous[name];
    return value === null || value.day === index.day ? [] : [{ name, ...value }];
  }).filter(({ day }, nth, all) => all.findIndex((other) => other.day === day) === nth);
  const { firstDay, lastDay } = index.data;
  return (
    <PageFrame page="compare" path="/compare" data={index.data} state={state}>
      <PageHead data={index.data} title={t("heading")}>
        <p>{t("lede")}</p>
      </PageHead>
      {fault === null ? null : (
        <p role="alert" className="mb-8 border-l-4 border-warning bg-warning-wash px-4 py-3">
          <strong className="font-semibold">{t(`fault.${fault}.title`)}</strong>{" "}
          {t(`fault.${fault}.explain`, { first: formats.day(firstDay), last: formats.day(lastDay) })}
        </p>
      )}
      <DaysForm
        data={index.data}
        before={past.at(-1)?.day ?? firstDay}
        after={index.day}
        variant={defaultVariant}
      />
      <p className="mt-3 text-sm text-muted">
        {t("held", { first: formats.day(firstDay), last: formats.day(lastDay) })}
      </p>
      {past.length === 0 ? null : (
        <section aria-labelledby="past" className="section">
          <h2 id="past" className="heading">
            {t("suggestions", { day: formats.day(index.day) })}
          </h2>
          <ul className="mt-4 max-w-2xl border-b border-line">
            {past.map(({ name, day, value }) => (
              <li key={name} className="border-t border-line">
                <a
                  href={localePath(`/compare/${day}/${index.day}`, locale)}
                  className="group grid grid-cols-[1fr_auto_4rem] items-baseline gap-4 py-2.5 tabular-nums"
                >
                  <span className="font-medium group-hover:underline">{t(`past.${name}`)}</span>
                  <time dateTime={day} className="text-sm text-muted">
                    {formats.shortDay(day)}
                  </time>
                  <span className="text-right font-serif text-2xl leading-none lining-nums">{value}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PageFrame>
  );
}
