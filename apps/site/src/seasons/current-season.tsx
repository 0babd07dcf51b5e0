import type { IndexNow, SeasonRun } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";

/** The season that goes on with its days so far, or the last one and how long ago it ended. */
export function CurrentSeason({
  last,
  index,
}: {
  readonly last: SeasonRun | null;
  readonly index: IndexNow;
}): ReactElement {
  const t = useTranslations("seasons");
  const formats = formatsOf(useLocale());
  if (last === null) return <p>{t("current.never")}</p>;
  const words = {
    kind: last.season,
    length: formats.days(last.lengthDays),
    from: formats.day(last.firstDay),
    peak: last.extreme.value,
    peakDay: formats.day(last.extreme.day),
  };
  const returns =
    last.altcoinReturn === null || last.benchmarkReturn === null
      ? null
      : {
          altcoins: formats.percent(last.altcoinReturn),
          bitcoin: formats.percent(last.benchmarkReturn),
        };
  if (last.lastDay !== null) {
    return (
      <p>
        {t("current.ended", { ...words, to: formats.day(last.lastDay) })}{" "}
        {index.value === null ? "" : t("current.today", { value: index.value })}
      </p>
    );
  }
  return (
    <p>
      {t("current.since", words)} {returns === null ? "" : t("current.returns", returns)}{" "}
      {index.value === null ? "" : t("current.today", { value: index.value })}{" "}
      {index.season === last.season ? "" : t("current.lingers", { kind: last.season })}
    </p>
  );
}
