import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { pageLocale } from "../i18n/page-locale.ts";
import { createPageAnswer } from "../market/create-page-answer.ts";
import { pageMetadata } from "../page-frame/page-metadata.ts";
import { describeAnswer, renderAnswer } from "../page-frame/render-answer.tsx";
import { DominancePage } from "./dominance-page.tsx";
import { dominancePath } from "./dominance-range.ts";
import { loadDominance } from "./load-dominance.ts";

const answer = createPageAnswer(loadDominance);

interface DominanceAddress {
  readonly locale: string;
  readonly range: string;
}

/** The page of dominance over a range. */
export async function renderDominance(address: DominanceAddress): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  return renderAnswer(locale, await answer(address.range), (data, state) => (
    <DominancePage data={data} state={state} />
  ));
}

/** Its head. */
export async function describeDominance(address: DominanceAddress): Promise<Metadata> {
  const locale = pageLocale(address.locale);
  return describeAnswer(locale, await answer(address.range), async ({ range }) => {
    const t = await getTranslations({ locale, namespace: "dominance" });
    return pageMetadata({
      locale,
      path: dominancePath(range),
      title: t("title"),
      description: t("description"),
    });
  });
}
