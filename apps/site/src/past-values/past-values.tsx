import type { IndexNow } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";

const ORDER = ["yesterday", "lastWeek", "lastMonth", "yearHigh", "yearLow"] as const;
const SEASON_DOT = {
  altcoin: "bg-altcoin",
  neutral: "border border-muted",
  bitcoin: "bg-bitcoin",
} as const;

/** Where today's value comes from: five earlier ones with their season and the way since. */
export function PastValues({
  index,
  isDaily,
}: {
  readonly index: IndexNow;
  /** Between snapshots there is no yesterday. */
  readonly isDaily: boolean;
}): ReactElement {
  const t = useTranslations("past");
  const names = isDaily ? ORDER : ORDER.filter((name) => name !== "yesterday" && name !== "lastWeek");
  return (
    <section aria-labelledby="past-heading">
      <h2 id="past-heading" className="sr-only">
        {t("heading")}
      </h2>
      <dl className="border-line max-md:border-t md:grid md:grid-cols-5 md:border-y md:py-5">
        {names.map((name) => (
          <div
            key={name}
            className="grid grid-cols-[1fr_auto] items-center gap-x-4 border-line py-2.5 max-md:border-b md:block md:py-0 md:pr-4"
          >
            <dt className="text-sm text-muted max-md:text-ink">{t(name)}</dt>
            <PastValue past={index.previous[name]} today={index.value} />
          </div>
        ))}
      </dl>
    </section>
  );
}

function PastValue({
  past,
  today,
}: {
  readonly past: IndexNow["previous"]["yesterday"];
  readonly today: number | null;
}): ReactElement {
  const t = useTranslations("past");
  const locale = useLocale();
  const formats = formatsOf(locale);
  if (past === null) return <dd className="text-muted md:mt-1">{t("missing")}</dd>;
  const change = today === null ? null : today - past.value;
  return (
    <>
      <dd className="row-span-2 grid grid-cols-[1fr_5.5rem] items-baseline gap-3 md:mt-1 md:flex">
        <span className="text-right font-serif text-[2rem] leading-none lining-nums tabular-nums md:text-4xl">
          {past.value}
        </span>
        <span className="flex items-center gap-1.5 text-sm">
          <span aria-hidden="true" className={`size-2 rounded-full ${SEASON_DOT[past.season]}`} />
          {t(`season.${past.season}`)}
        </span>
      </dd>
      <dd className="text-sm text-muted tabular-nums md:mt-2">
        <a href={localePath(`/${past.day}`, locale)} className="link-quiet whitespace-nowrap">
          <time dateTime={past.day}>{formats.shortDay(past.day)}</time>
        </a>
        <span className="mx-1.5 md:max-lg:hidden" aria-hidden="true">
          ·
        </span>
        <span className="whitespace-nowrap md:max-lg:block">
          {change === null
            ? ""
            : change === 0
              ? t("unchanged")
              : t("change", { change: formats.change(change) })}
        </span>
      </dd>
    </>
  );
}
