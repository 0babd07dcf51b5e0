import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { PageHead } from "../page-head/page-head.tsx";
import { VariantLinks } from "../variant-links/variant-links.tsx";
import { ChangeLists } from "./change-lists.tsx";
import { CoinsSideBySide } from "./coins-side-by-side.tsx";
import { compareCoins } from "./compare-coins.ts";
import { comparePath } from "./compare-path.ts";
import { DaySide } from "./day-side.tsx";
import { DaysForm } from "./days-form.tsx";
import type { CompareData } from "./load-compare.ts";

/** Two days side by side: value and season, who crossed, who came and went and why, coin by coin. */
export function ComparePage({
  data: { before, after },
  state,
}: {
  readonly data: CompareData;
  readonly state: AnswerState;
}): ReactElement {
  const t = useTranslations();
  const formats = formatsOf(useLocale());
  const [first, second] = [before.published.reading, after.published.reading];
  const { defaultVariant, methodologies } = before;
  const { methodology } = second;
  const pathOf = (variant: string): string =>
    comparePath({ before: first.day, after: second.day, variant }, defaultVariant);
  const change = first.value === null || second.value === null ? null : second.value - first.value;
  const comparison = compareCoins(first, second);
  return (
    <PageFrame page="compare" path={pathOf(second.variant)} data={after.published.data} state={state}>
      <PageHead
        kicker={t("variantLinks.name", { size: methodology.size, days: methodology.windowDays })}
        title={
          change === null
            ? t("compare.headingUnknown")
            : t("compare.headingChange", {
                direction: change > 0 ? "up" : change < 0 ? "down" : "same",
                points: Math.abs(change),
              })
        }
      >
        {change === null ? null : (
          <p>
            {t("compare.sentence", {
              before: formats.day(first.day),
              after: formats.day(second.day),
              from: first.value ?? 0,
              to: second.value ?? 0,
              ahead: comparison.movedAhead.length,
              behind: comparison.fellBehind.length,
              entered: comparison.entered.length,
            })}
          </p>
        )}
      </PageHead>
      <div className="grid gap-x-16 gap-y-12 border-t border-line pt-8 pb-10 md:grid-cols-2">
        <DaySide data={before} />
        <DaySide data={after} />
      </div>
      <VariantLinks methodologies={methodologies} current={second.variant} pathOf={pathOf} />
      {change === null ? null : (
        <>
          <section aria-labelledby="changes" className="section">
            <h2 id="changes" className="heading">
              {t("compare.changes")}
            </h2>
            <p className="mt-2 max-w-prose text-muted">{t("compare.changesNote")}</p>
            <ChangeLists comparison={comparison} />
          </section>
          <section aria-labelledby="coins" className="section">
            <h2 id="coins" className="heading">
              {t("compare.table.heading")}
            </h2>
            <p className="mt-2 max-w-prose text-muted">{t("compare.table.note")}</p>
            <CoinsSideBySide coins={comparison.all} before={first.day} after={second.day} />
          </section>
        </>
      )}
      <section aria-labelledby="others" className="section">
        <h2 id="others" className="heading mb-5">
          {t("compare.others")}
        </h2>
        <DaysForm
          data={after.published.data}
          before={first.day}
          after={second.day}
          variant={second.variant}
        />
      </section>
    </PageFrame>
  );
}
