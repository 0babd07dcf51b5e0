import type { Metadata } from "next";
import type { ReactElement } from "react";
import { readEnv } from "../env.ts";
import { pageLocale } from "../i18n/page-locale.ts";
import { createPageAnswer } from "../market/create-page-answer.ts";
import { messagesOf } from "../messages/messages.ts";
import { pageMetadata } from "../page-frame/page-metadata.ts";
import { renderAnswer } from "../page-frame/render-answer.tsx";
import { loadMethodology } from "./load-methodology.ts";
import { MethodologyPage } from "./methodology-page.tsx";

const answer = createPageAnswer(loadMethodology);

/** The page of the method. */
export async function renderMethodology(address: { readonly locale: string }): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  return renderAnswer(locale, await answer(), (data, state) => (
    <MethodologyPage data={data} state={state} apiOrigin={readEnv().publicApiOrigin} />
  ));
}

/** Its head. */
export function describeMethodology(address: { readonly locale: string }): Metadata {
  const locale = pageLocale(address.locale);
  const { title, description } = messagesOf(locale).methodology;
  return pageMetadata({ locale, path: "/methodology", title, description });
}
