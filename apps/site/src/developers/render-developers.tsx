import type { Metadata } from "next";
import type { ReactElement } from "react";
import { readEnv } from "../env.ts";
import { pageLocale } from "../i18n/page-locale.ts";
import { createPageAnswer } from "../market/create-page-answer.ts";
import { messagesOf } from "../messages/messages.ts";
import { pageMetadata } from "../page-frame/page-metadata.ts";
import { renderAnswer } from "../page-frame/render-answer.tsx";
import { DevelopersPage } from "./developers-page.tsx";

const FALLBACK_COIN = "ethereum";

const answer = createPageAnswer(async (client) => {
  const [index, { coins }] = await Promise.all([client.index(), client.coins({ limit: 10 })]);
  const coin = coins.find(({ standing }) => standing === "outperformed" || standing === "underperformed");
  return { index, coinId: coin?.id ?? FALLBACK_COIN };
});

/** The page of the API. */
export async function renderDevelopers(address: { readonly locale: string }): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  return renderAnswer(locale, await answer(), (data, state) => (
    <DevelopersPage {...data} state={state} apiOrigin={readEnv().publicApiOrigin} />
  ));
}

/** Its head. */
export function describeDevelopers(address: { readonly locale: string }): Metadata {
  const locale = pageLocale(address.locale);
  const { title, description } = messagesOf(locale).developers;
  return pageMetadata({ locale, path: "/developers", title, description });
}
