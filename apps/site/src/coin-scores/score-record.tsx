import type { Scores } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";

/** What scores were worth so far, in a sentence: none stands without it. */
export function ScoreRecord({ record }: { readonly record: Scores["record"] }): ReactElement {
  const t = useTranslations("scores");
  const formats = formatsOf(useLocale());
  const { verdict, meanRankCorrelation, samples } = record;
  return (
    <p className="max-w-prose border-l-4 border-line pl-4 text-muted">
      {meanRankCorrelation === null
        ? t("record.none")
        : t(`record.${verdict}`, {
            samples: formats.count(samples.length),
            correlation: formats.correlation(meanRankCorrelation),
          })}
    </p>
  );
}
