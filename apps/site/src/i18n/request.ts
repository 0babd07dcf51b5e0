import { getRequestConfig } from "next-intl/server";
import { messagesOf } from "../messages/messages.ts";
import { DEFAULT_LOCALE, isLocale } from "./locales.ts";

/** What a page of a language is written with; next-intl asks for it by this file. */
const config: ReturnType<typeof getRequestConfig> = getRequestConfig(async ({ requestLocale }) => {
  const asked = (await requestLocale) ?? DEFAULT_LOCALE;
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  return { locale, messages: messagesOf(locale), timeZone: "UTC" };
});

export default config;
