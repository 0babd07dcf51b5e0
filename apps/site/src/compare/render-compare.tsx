import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { pageLocale } from "../i18n/page-locale.ts";
import { createPageAnswer } from "../market/create-page-answer.ts";
import { pageMetadata } from "../page-frame/page-metadata.ts";
import { describeAnswer, renderAnswer } from "../page-frame/render-answer.tsx";
import { ChoicePage } from "./choice-page.tsx";
import { comparePath } from "./compare-path.ts";
import { ComparePage } from "./compare-page.tsx";
import { loadChoice } from "./load-choice.ts";
import { loadCompare } from "./load-compare.ts";

const answerChoice = createPageAnswer(loadChoice);
const answerCompare = createPageAnswer(loadCompare);

interface ChoiceAddress {
  readonly locale: string;
  readonly a: string;
}

interface CompareAddress extends ChoiceAddress {
  readonly b: string;
  readonly variant: string;
}

/** The page to choose two days, or that says why days can't be compared. */
export async function renderChoice(address: ChoiceAddress): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  return renderAnswer(locale, await answerChoice(address.a), (data, state) => (
    <ChoicePage data={data} state={state} />
  ));
}

/** Its head. */
export async function describeChoice(address: ChoiceAddress): Promise<Metadata> {
  const locale = pageLocale(address.locale);
  return describeAnswer(locale, await answerChoice(address.a), async ({ fault }) => {
    const t = await getTranslations({ locale, namespace: "compare" });
    const metadata = pageMetadata({
      locale,
      path: "/compare",
      title: t("title"),
      description: t("description"),
    });
    return fault === null ? metadata : { ...metadata, robots: { index: false } };
  });
}

/** The page of two days. */
export async function renderCompare(address: CompareAddress): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  return renderAnswer(locale, await answerCompare(address.a, address.b, address.variant), (data, state) => (
    <ComparePage data={data} state={state} />
  ));
}

/** Its head. */
export async function describeCompare(address: CompareAddress): Promise<Metadata> {
  const locale = pageLocale(address.locale);
  return describeAnswer(
    locale,
    await answerCompare(address.a, address.b, address.variant),
    async ({ changes: { from, to, variant }, defaultVariant }) => {
      const t = await getTranslations({ locale, namespace: "compare" });
      const formats = formatsOf(locale);
      return pageMetadata({
        locale,
        path: comparePath({ before: from.day, after: to.day, variant }, defaultVariant),
        title: t("titleDays", { before: formats.day(from.day), after: formats.day(to.day) }),
        description: t("description"),
      });
    },
  );
}
