import { setRequestLocale } from "next-intl/server";
import { DEFAULT_LOCALE, isLocale } from "./locales.ts";
import type { Locale } from "./locales.ts";

/** The language that a page's address names, made known to all that renders it. */
export function pageLocale(text: string): Locale {
  const locale = isLocale(text) ? text : DEFAULT_LOCALE;
  setRequestLocale(locale);
  return locale;
}
