import type { Metadata } from "next";
import type { ReactElement } from "react";
import { readEnv } from "../env.ts";
import { pageLocale } from "../i18n/page-locale.ts";
import { createPageAnswer } from "../market/create-page-answer.ts";
import { messagesOf } from "../messages/messages.ts";
import { pageMetadata } from "../page-frame/page-metadata.ts";
import { renderAnswer } from "../page-frame/render-answer.tsx";
import { WidgetsPage } from "./widgets-page.tsx";

const answer = createPageAnswer((client) => client.methodologies());

/** The page of widgets. */
export async function renderWidgets(address: { readonly locale: string }): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  const { siteOrigin, publicApiOrigin } = readEnv();
  return renderAnswer(locale, await answer(), (methodologies, state) => (
    <WidgetsPage
      methodologies={methodologies}
      state={state}
      siteOrigin={siteOrigin}
      apiOrigin={publicApiOrigin}
    />
  ));
}

/** Its head. */
export function describeWidgets(address: { readonly locale: string }): Metadata {
  const locale = pageLocale(address.locale);
  const { title, description } = messagesOf(locale).widgets;
  return pageMetadata({ locale, path: "/widgets", title, description });
}
