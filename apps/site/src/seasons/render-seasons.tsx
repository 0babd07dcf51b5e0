import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { pageLocale } from "../i18n/page-locale.ts";
import { createPageAnswer } from "../market/create-page-answer.ts";
import { pageMetadata } from "../page-frame/page-metadata.ts";
import { describeAnswer, goNowhere, renderAnswer } from "../page-frame/render-answer.tsx";
import { loadSeasons } from "./load-seasons.ts";
import { SeasonsPage } from "./seasons-page.tsx";
import { isSeasonOrder, seasonsPath } from "./seasons-path.ts";
import type { SeasonOrder } from "./seasons-path.ts";

const answer = createPageAnswer(loadSeasons);

interface SeasonsAddress {
  readonly locale: string;
  readonly variant: string;
  readonly order: string;
}

/** The page of a variant's seasons. */
export async function renderSeasons(address: SeasonsAddress): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  const order = requireOrder(address.order);
  return renderAnswer(locale, await answer(address.variant), (data, state) => (
    <SeasonsPage data={data} order={order} state={state} />
  ));
}

/** Its head. */
export async function describeSeasons(address: SeasonsAddress): Promise<Metadata> {
  const locale = pageLocale(address.locale);
  const order = requireOrder(address.order);
  return describeAnswer(locale, await answer(address.variant), async ({ methodology, defaultVariant }) => {
    const t = await getTranslations({ locale, namespace: "seasons" });
    return pageMetadata({
      locale,
      path: seasonsPath({ variant: methodology.id, order }, defaultVariant),
      title: t("title"),
      description: t("description"),
    });
  });
}

function requireOrder(text: string): SeasonOrder {
  if (!isSeasonOrder(text)) goNowhere();
  return text;
}
