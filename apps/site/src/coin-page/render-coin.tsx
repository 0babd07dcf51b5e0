import { AltseasonError } from "@altseason/sdk";
import type { Metadata } from "next";
import { createTranslator } from "next-intl";
import type { ReactElement } from "react";
import { readEnv } from "../env.ts";
import { pageLocale } from "../i18n/page-locale.ts";
import { collectPages } from "../market/collect-pages.ts";
import { createPageAnswer } from "../market/create-page-answer.ts";
import { messagesOf } from "../messages/messages.ts";
import { pageMetadata } from "../page-frame/page-metadata.ts";
import { describeAnswer, renderAnswer } from "../page-frame/render-answer.tsx";
import { CoinPage } from "./coin-page.tsx";
import { priceInBitcoin } from "./price-in-bitcoin.ts";

const answer = createPageAnswer(async (client, written: string) => {
  const id = decodeURIComponent(written);
  const [detail, score, days, market] = await Promise.all([
    client.coin(id),
    client.coinScore(id).catch(nothingUnlessDown),
    collectPages(async (cursor) => {
      const page = await client.coinHistory(id, cursor === undefined ? {} : { cursor });
      return { items: page.points, nextCursor: page.nextCursor };
    }),
    collectPages(async (cursor) => {
      const page = await client.dominance(cursor === undefined ? {} : { cursor });
      return { items: page.points, nextCursor: page.nextCursor };
    }),
  ]);
  return { detail, score, days, pricesInBitcoin: priceInBitcoin(days, market) };
});

/** Bitcoin and coins that are left out have no score: the API refuses, and the page does without. */
function nothingUnlessDown(error: unknown): null {
  if (error instanceof AltseasonError && error.status === 404) return null;
  throw error;
}

interface CoinAddress {
  readonly locale: string;
  /** As it stands in the address. */
  readonly id: string;
}

/** The page of a coin. */
export async function renderCoin(address: CoinAddress): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  return renderAnswer(locale, await answer(address.id), (found, state) => (
    <CoinPage {...found} state={state} apiOrigin={readEnv().publicApiOrigin} />
  ));
}

/** Its head. */
export async function describeCoin(address: CoinAddress): Promise<Metadata> {
  const locale = pageLocale(address.locale);
  return describeAnswer(locale, await answer(address.id), ({ detail: { coin } }) => {
    const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "coinPage" });
    const name = coin.name ?? coin.symbol;
    return pageMetadata({
      locale,
      path: `/coins/${encodeURIComponent(coin.id)}`,
      title: t("title", { name, symbol: coin.symbol }),
      description: t("description", { name }),
    });
  });
}
