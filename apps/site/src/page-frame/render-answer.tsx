import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import type { Locale } from "../i18n/locales.ts";
import type { PageAnswer } from "../market/answer-from-api.ts";
import { retrySoon } from "../market/retry-soon.ts";
import { messagesOf } from "../messages/messages.ts";
import { FailurePage } from "./failure-page.tsx";

/** What a page must know of its numbers beside themselves. */
export interface AnswerState {
  /** The API failed and these are its last answers. */
  readonly isKept: boolean;
  /** When the page is made, in milliseconds of Unix time: answers may have waited since they were given. */
  readonly madeAt: number;
}

/**
 * An address without a page. Going there answers 404 with a page that needs no scripts, which `notFound()` within a
 * page does not.
 */
const NOWHERE = "/v";

/** Leaves for a page that says that there is nothing at this address. */
export function goNowhere(): never {
  redirect(NOWHERE);
}

/** The page of an answer: its numbers, or that there are none; a 404 for what isn't published. */
export async function renderAnswer<Data>(
  locale: Locale,
  answer: PageAnswer<Data>,
  render: (data: Data, state: AnswerState) => ReactElement,
): Promise<ReactElement> {
  if (answer.kind === "unknown") goNowhere();
  if (answer.kind === "unreachable" || answer.age === "kept") await retrySoon();
  if (answer.kind === "unreachable") {
    return <FailurePage locale={locale} words={messagesOf(locale).failure} reason="unreachable" />;
  }
  return render(answer.data, { isKept: answer.age === "kept", madeAt: Date.now() });
}

/** The head of that page; one without numbers is not for search engines. */
export async function describeAnswer<Data>(
  locale: Locale,
  answer: PageAnswer<Data>,
  describe: (data: Data) => Metadata | Promise<Metadata>,
): Promise<Metadata> {
  if (answer.kind === "numbers") return describe(answer.data);
  if (answer.kind === "unknown") return {};
  const t = await getTranslations({ locale, namespace: "failure" });
  return { title: t("unreachable.title"), robots: { index: false } };
}
