import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { pageLocale } from "../i18n/page-locale.ts";
import { createPageAnswer } from "../market/create-page-answer.ts";
import { pageMetadata } from "../page-frame/page-metadata.ts";
import { describeAnswer, renderAnswer } from "../page-frame/render-answer.tsx";
import { loadSignals } from "./load-signals.ts";
import { SignalsPage } from "./signals-page.tsx";
import { signalsPath } from "./signals-path.ts";

const answer = createPageAnswer(loadSignals);

interface SignalsAddress {
  readonly locale: string;
  readonly variant: string;
}

/** The page of a variant's signals. */
export async function renderSignals(address: SignalsAddress): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  return renderAnswer(locale, await answer(address.variant), (data, state) => (
    <SignalsPage data={data} state={state} />
  ));
}

/** Its head. */
export async function describeSignals(address: SignalsAddress): Promise<Metadata> {
  const locale = pageLocale(address.locale);
  return describeAnswer(locale, await answer(address.variant), async ({ methodology, defaultVariant }) => {
    const t = await getTranslations({ locale, namespace: "signals" });
    return pageMetadata({
      locale,
      path: signalsPath(methodology.id, defaultVariant),
      title: t("title"),
      description: t("description"),
    });
  });
}
