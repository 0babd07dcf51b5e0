import type { Locale } from "../i18n/locales.ts";
import * as german from "./de/index.ts";
import * as english from "./en/index.ts";

/** Every word of the site: a section an export of its file, sentences with arguments in ICU syntax. */
export type Messages = typeof english;

const BY_LOCALE: Readonly<Record<Locale, Messages>> = { en: english, de: german };

/** All words of a language. A missing one doesn't compile. */
export function messagesOf(locale: Locale): Messages {
  return BY_LOCALE[locale];
}
