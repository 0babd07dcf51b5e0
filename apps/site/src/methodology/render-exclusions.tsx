import type { Metadata } from "next";
import type { ReactElement } from "react";
import { readEnv } from "../env.ts";
import { pageLocale } from "../i18n/page-locale.ts";
import { createPageAnswer } from "../market/create-page-answer.ts";
import { messagesOf } from "../messages/messages.ts";
import { pageMetadata } from "../page-frame/page-metadata.ts";
import { renderAnswer } from "../page-frame/render-answer.tsx";
import { ExclusionsPage } from "./exclusions-page.tsx";

const answer = createPageAnswer((client) => client.exclusions());

/** The page of the curated table. */
export async function renderExclusions(address: { readonly locale: string }): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  return renderAnswer(locale, await answer(), (exclusions, state) => (
    <ExclusionsPage exclusions={exclusions} state={state} apiOrigin={readEnv().publicApiOrigin} />
  ));
}

/** Its head. */
export function describeExclusions(address: { readonly locale: string }): Metadata {
  const locale = pageLocale(address.locale);
  const { title, description } = messagesOf(locale).exclusionTable;
  return pageMetadata({ locale, path: "/methodology/exclusions", title, description });
}
