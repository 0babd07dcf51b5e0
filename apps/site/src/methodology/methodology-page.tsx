import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { messagesOf } from "../messages/messages.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { PageHead } from "../page-head/page-head.tsx";
import { CopyButton } from "../provenance/copy-button.tsx";
import type { MethodologyData } from "./load-methodology.ts";
import { MethodRules } from "./method-rules.tsx";
import { MethodVariants } from "./method-variants.tsx";
import { recomputeMarket } from "./recompute-market.ts";
import { WorkedExample } from "./worked-example.tsx";

const SECTIONS = [
  "steps",
  "variants",
  "rules",
  "evidence",
  "limits",
  "accuracy",
  "revisions",
  "recompute",
] as const;
const EVIDENCE = ["operator", "curated", "category", "behaviour", "name"] as const;
const LIMITS = ["lag", "count", "sources", "gaps", "tags"] as const;
/** As docs/accuracy.md tells and a test holds. */
const ACCURACY = [
  ["cmc", "1,370", "0.9914", "2.70", "94.7 %"],
  ["whole", "752", "0.9953", "1.95", "96.4 %"],
  ["gecko", "275", "0.9967", "1.57", "97.1 %"],
] as const;
const ACCURACY_COLUMNS = ["data", "days", "correlation", "difference", "zone"] as const;

/** The method: worked out on today's data, with every rule, its limits, and how to check it. */
export function MethodologyPage({
  data,
  state,
  apiOrigin,
}: {
  readonly data: MethodologyData;
  readonly state: AnswerState;
  readonly apiOrigin: string;
}): ReactElement {
  const t = useTranslations("methodology");
  const words = messagesOf(useLocale()).methodology;
  const { methodologies, reading } = data;
  const commands = recomputeMarket(apiOrigin, reading.day, reading.variant);
  return (
    <PageFrame page="methodology" path="/methodology" data={methodologies.data} state={state}>
      <PageHead data={methodologies.data} title={t("title")}>
        <p>{t("lede")}</p>
      </PageHead>
      <nav aria-label={t("contents")} className="border-y border-line py-3">
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {SECTIONS.map((name) => (
            <li key={name}>
              <a href={`#${name}`} className="way">
                {t(`sections.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Section id="steps" title={t("sections.steps")}>
        <WorkedExample data={data} />
      </Section>
      <Section id="variants" title={t("sections.variants")}>
        <MethodVariants methodologies={methodologies} />
      </Section>
      <Section id="rules" title={t("sections.rules")}>
        <MethodRules data={data} />
      </Section>
      <div className="grid gap-x-16 lg:grid-cols-2">
        <Section id="evidence" title={t("sections.evidence")}>
          <p className="mt-2 max-w-prose">{t("evidenceText")}</p>
          <ol className="mt-4 list-decimal space-y-2 pl-5">
            {EVIDENCE.map((basis) => (
              <li key={basis}>{t(`evidence.${basis}`)}</li>
            ))}
          </ol>
        </Section>
        <Section id="limits" title={t("sections.limits")}>
          <ul className="mt-4 space-y-3">
            {LIMITS.map((limit) => (
              <li key={limit} className="border-t border-line pt-3">
                {t(`limits.${limit}`)}
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <Section id="accuracy" title={t("sections.accuracy")}>
        <p className="mt-2 max-w-prose">{t("accuracyText")}</p>
        <div className="mt-4">
          <table className="w-full text-left tabular-nums">
            <thead className="text-sm text-muted">
              <tr>
                {ACCURACY_COLUMNS.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={`cell font-normal ${column === "data" ? "" : "text-right"} ${column === "days" ? "max-sm:hidden" : ""}`}
                  >
                    {t(`accuracyColumns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ACCURACY.map(([name, ...figures]) => (
                <tr key={name} className="border-t border-line">
                  <th scope="row" className="cell font-normal">
                    {t(`accuracyRows.${name}`)}
                  </th>
                  {figures.map((figure, nth) => (
                    <td key={figure} className={`cell text-right ${nth === 0 ? "max-sm:hidden" : ""}`}>
                      {figure}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <Section id="revisions" title={t("sections.revisions")}>
        <p className="mt-2 max-w-prose">{t("revisionsText")}</p>
      </Section>
      <Section id="recompute" title={t("sections.recompute")}>
        <p className="mt-2 max-w-prose">{t("recomputeText")}</p>
        <pre className="mt-4 max-w-4xl border-l-2 border-ink bg-wash p-4 font-mono text-xs leading-relaxed [overflow-wrap:anywhere] whitespace-pre-wrap">
          {commands}
        </pre>
        <p className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
          <CopyButton text={commands} words={words} />
          <a href={`${apiOrigin}/v1/market.csv`} className="link py-1">
            {t("csv")}
          </a>
          <a href={`${apiOrigin}/v1/index/${reading.day}?variant=${reading.variant}`} className="link py-1">
            {t("json")}
          </a>
        </p>
      </Section>
    </PageFrame>
  );
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="section">
      <h2 id={`${id}-heading`} className="heading">
        {title}
      </h2>
      {children}
    </section>
  );
}
