import type { DataLabel } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import type { AnswerState } from "../page-frame/render-answer.tsx";

/** Bands above the page that say what its numbers are not: real, live or fresh. None where they are all three. */
export function DataNotice({
  data,
  state: { isKept, madeAt },
}: {
  readonly data: DataLabel;
  readonly state: AnswerState;
}): ReactElement {
  const t = useTranslations("notice");
  const formats = formatsOf(useLocale());
  const age = {
    age: formats.age(ageSecondsOf(data, madeAt)),
    instant: formats.instant(data.asOf),
  };
  return (
    <>
      {data.kind === "simulated" ? (
        <aside aria-label={t("simulatedTitle")} className="band-simulated sticky top-0 z-20">
          <p className="frame flex flex-wrap items-baseline gap-x-2 py-2.5 text-[0.9375rem] leading-snug">
            <strong className="font-semibold">{t("simulatedTitle")}.</strong>
            <span>{t("simulated")}</span> <span className="max-sm:sr-only">{t("simulatedMore")}</span>
          </p>
        </aside>
      ) : null}
      {data.kind === "imported" ? (
        <aside aria-label={t("importedTitle")} className="border-b border-line bg-wash">
          <p className="frame py-2.5 text-sm">
            <strong className="font-semibold">{t("importedTitle")}.</strong>{" "}
            {t("imported", { last: formats.day(data.lastDay) })}
          </p>
        </aside>
      ) : null}
      {data.stale || isKept ? (
        <aside
          aria-label={t(isKept ? "keptTitle" : "staleTitle")}
          className="border-b-2 border-warning bg-warning-wash"
        >
          <p className="frame py-2.5 text-sm">
            <strong className="font-semibold">{t(isKept ? "keptTitle" : "staleTitle")}.</strong>{" "}
            {t(isKept ? "kept" : "stale", age)}
          </p>
        </aside>
      ) : null}
    </>
  );
}

/** Seconds since the data were observed. */
export function ageSecondsOf({ asOf }: DataLabel, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(asOf)) / 1000));
}
