import type { Metadata } from "next";
import { createTranslator } from "next-intl";
import type { ReactElement } from "react";
import { readEnv } from "../env.ts";
import { formatsOf } from "../format/formats.ts";
import { isHistoryRange } from "../history-chart/history-range.ts";
import type { HistoryRange } from "../history-chart/history-range.ts";
import { pageLocale } from "../i18n/page-locale.ts";
import { createPageAnswer } from "../market/create-page-answer.ts";
import { loadHome } from "../market/load-home.ts";
import { pagePath } from "../market/page-path.ts";
import { messagesOf } from "../messages/messages.ts";
import { pageMetadata } from "../page-frame/page-metadata.ts";
import { describeAnswer, goNowhere, renderAnswer } from "../page-frame/render-answer.tsx";
import { describeDistance, describeSeason } from "../season-sentence/season-sentence.ts";
import { HomePage } from "./home-page.tsx";

const answer = createPageAnswer((client, variant: string, range: string) =>
  loadHome(client, { variant, range: requireRange(range) }),
);

interface HomeAddress {
  readonly locale: string;
  readonly variant: string;
  readonly range: string;
}

/** The page of a variant and range. */
export async function renderHome(address: HomeAddress): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  const { publicApiOrigin, siteOrigin } = readEnv();
  const found = await answer(address.variant, requireRange(address.range));
  return renderAnswer(locale, found, (data, state) => (
    <HomePage data={data} state={state} apiOrigin={publicApiOrigin} siteOrigin={siteOrigin} />
  ));
}

/** Its head. */
export async function describeHome(address: HomeAddress): Promise<Metadata> {
  const locale = pageLocale(address.locale);
  const found = await answer(address.variant, requireRange(address.range));
  return describeAnswer(locale, found, ({ index, defaultVariant, methodologies }) => {
    const formats = formatsOf(locale);
    const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "sentence" });
    const { opening, season, ending } = describeSeason(index, t, formats);
    const windowDays = methodologies.find(({ id }) => id === index.variant)?.windowDays ?? 0;
    return pageMetadata({
      locale,
      path: pagePath({ variant: index.variant, range: "1y" }, defaultVariant),
      title: `${opening} ${season} ${ending}`.replace(/\s+/g, " "),
      description: describeDistance(index, windowDays, t, formats),
    });
  });
}

function requireRange(text: string): HistoryRange {
  if (!isHistoryRange(text)) goNowhere();
  return text;
}
