import type { Metadata } from "next";
import type { ReactElement } from "react";
import { readEnv } from "../env.ts";
import { pageLocale } from "../i18n/page-locale.ts";
import { collectPages } from "../market/collect-pages.ts";
import { createPageAnswer } from "../market/create-page-answer.ts";
import { messagesOf } from "../messages/messages.ts";
import { pageMetadata } from "../page-frame/page-metadata.ts";
import { renderAnswer } from "../page-frame/render-answer.tsx";
import { CoinsPage } from "./coins-page.tsx";

const LIMIT = 1_000;

const answer = createPageAnswer(async (client) => {
  const { methodologies, defaultVariant: variant, data } = await client.methodologies();
  const scores = await client.scores({ variant, limit: LIMIT });
  const coins = await collectPages(
    async (cursor) => {
      const page = await client.coins({
        variant,
        limit: LIMIT,
        ...(cursor === undefined ? {} : { cursor }),
      });
      return { items: page.coins, nextCursor: page.nextCursor };
    },
    { isEnough: ({ length }) => length >= LIMIT },
  );
  const windowDays = methodologies.find(({ id }) => id === variant)?.windowDays ?? 0;
  return { coins, scores, variant, windowDays, data };
});

/** The page of all coins. */
export async function renderCoins(address: { readonly locale: string }): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  return renderAnswer(locale, await answer(), (data, state) => (
    <CoinsPage {...data} state={state} apiOrigin={readEnv().publicApiOrigin} />
  ));
}

/** Its head. */
export function describeCoins(address: { readonly locale: string }): Metadata {
  const locale = pageLocale(address.locale);
  const { title, description } = messagesOf(locale).coinsPage;
  return pageMetadata({ locale, path: "/coins", title, description });
}
