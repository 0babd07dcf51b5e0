import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { PageHead } from "../page-head/page-head.tsx";
import { VariantLinks } from "../variant-links/variant-links.tsx";
import { ChangeLists } from "./change-lists.tsx";
import { CoinsSideBySide } from "./coins-side-by-side.tsx";
import { comparePath } from "./compare-path.ts";
import { DaySide } from "./day-side.tsx";
import { DaysForm } from "./days-form.tsx";
import { groupChanges } from "./group-changes.ts";
import type { CompareData } from "./load-compare.ts";

/** Two days side by side: value and season, who crossed, who came and went and why, coin by coin. */
export function ComparePage({
  data,
  state,
}: {
  readonly data: CompareData;
  readonly state: AnswerState;
}): ReactElement {
  const t = useTranslations();
  const formats = formatsOf(useLocale());
  const { changes, methodology, methodologies, defaultVariant } = data;
  const { from, to } = changes;
  const pathOf = (variant: string): string =>
    comparePath({ before: from.day, after: to.day, variant }, defaultVariant);
  const change = from.value === null || to.value === null ? null : to.value - from.value;
  const groups = groupChanges(changes.coins);
  return (
    <PageFrame page="compare" path={pathOf(methodology.id)} data={changes.data} state={state}>
      <PageHead
        data={changes.data}
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
              before: formats.day(from.day),
              after: formats.day(to.day),
              from: from.value ?? 0,
              to: to.value ?? 0,
              ahead: groups.began.length,
              behind: groups.ceased.length,
              entered: groups.entered.length,
            })}
          </p>
        )}
      </PageHead>
      <div className="grid gap-x-16 gap-y-12 border-t border-line pt-8 pb-10 md:grid-cols-2">
        <DaySide side={from} near={data.nearFrom} data={data} />
        <DaySide side={to} near={data.nearTo} data={data} />
      </div>
      <VariantLinks methodologies={methodologies} current={methodology.id} pathOf={pathOf} />
      {change === null ? null : (
        <>
          <section aria-labelledby="changes" className="section">
            <h2 id="changes" className="heading">
              {t("compare.changes")}
            </h2>
            <p className="mt-2 max-w-prose text-muted">{t("compare.changesNote")}</p>
            <ChangeLists groups={groups} />
          </section>
          <section aria-labelledby="coins" className="section">
            <h2 id="coins" className="heading">
              {t("compare.table.heading")}
            </h2>
            <p className="mt-2 max-w-prose text-muted">{t("compare.table.note")}</p>
            <CoinsSideBySide coins={groups.all} before={from.day} after={to.day} />
          </section>
        </>
      )}
      <section aria-labelledby="others" className="section">
        <h2 id="others" className="heading mb-5">
          {t("compare.others")}
        </h2>
        <DaysForm data={changes.data} before={from.day} after={to.day} variant={methodology.id} />
      </section>
    </PageFrame>
  );
}
