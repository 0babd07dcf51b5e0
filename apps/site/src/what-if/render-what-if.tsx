import type { Metadata } from "next";
import type { ReactElement } from "react";
import { readEnv } from "../env.ts";
import { pageLocale } from "../i18n/page-locale.ts";
import { createPageAnswer } from "../market/create-page-answer.ts";
import { messagesOf } from "../messages/messages.ts";
import { pageMetadata } from "../page-frame/page-metadata.ts";
import { renderAnswer } from "../page-frame/render-answer.tsx";
import { loadWhatIf } from "./load-what-if.ts";
import { WhatIfPage } from "./what-if-page.tsx";

const answer = createPageAnswer(loadWhatIf);

/** The page of the index by other rules. */
export async function renderWhatIf(address: { readonly locale: string }): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  return renderAnswer(locale, await answer(), (data, state) => (
    <WhatIfPage data={data} state={state} apiOrigin={readEnv().publicApiOrigin} />
  ));
}

/** Its head. */
export function describeWhatIf(address: { readonly locale: string }): Metadata {
  const locale = pageLocale(address.locale);
  const { title, description } = messagesOf(locale).whatIf;
  return pageMetadata({ locale, path: "/what-if", title, description });
}
