import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactElement } from "react";
import { readEnv } from "../env.ts";
import { formatsOf } from "../format/formats.ts";
import { pageLocale } from "../i18n/page-locale.ts";
import { createPageAnswer } from "../market/create-page-answer.ts";
import { pageMetadata } from "../page-frame/page-metadata.ts";
import { describeAnswer, renderAnswer } from "../page-frame/render-answer.tsx";
import { DayPage } from "./day-page.tsx";
import { dayPath } from "./day-path.ts";
import { loadDay } from "./load-day.ts";

const answer = createPageAnswer(loadDay);

interface DayAddress {
  readonly locale: string;
  readonly day: string;
  readonly variant: string;
}

/** The page of a day by a variant. */
export async function renderDay(address: DayAddress): Promise<ReactElement> {
  const locale = pageLocale(address.locale);
  return renderAnswer(locale, await answer(address.day, address.variant), (data, state) => (
    <DayPage data={data} state={state} apiOrigin={readEnv().publicApiOrigin} />
  ));
}

/** Its head. */
export async function describeDay(address: DayAddress): Promise<Metadata> {
  const locale = pageLocale(address.locale);
  return describeAnswer(
    locale,
    await answer(address.day, address.variant),
    async ({ published: { reading }, defaultVariant }) => {
      const t = await getTranslations({ locale, namespace: "day" });
      const day = formatsOf(locale).day(reading.day);
      return pageMetadata({
        locale,
        path: dayPath(reading.day, reading.variant, defaultVariant),
        title:
          reading.season === null
            ? t("titleNone", { day })
            : t("title", { day, season: reading.season, value: reading.value ?? 0 }),
        description: t("description", { day }),
      });
    },
  );
}
