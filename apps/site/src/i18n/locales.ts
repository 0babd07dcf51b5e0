/** Languages of the site; the first one needs no prefix in an address. */
export const LOCALES = ["en", "de"] as const;

/** A language of the site. */
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = "en";

/** The languages by their own names. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: "English", de: "Deutsch" };

/** How days are written in a language. */
export const DATE_TAGS: Readonly<Record<Locale, string>> = { en: "en-GB", de: "de-DE" };

/** How numbers are written in a language; British English has no short way to write a trillion. */
export const NUMBER_TAGS: Readonly<Record<Locale, string>> = { en: "en-US", de: "de-DE" };

export function isLocale(text: string): text is Locale {
  return LOCALES.some((locale) => locale === text);
}

/** The address of a page in a language: `/seasons` is `/de/seasons` in German. */
export function localePath(path: string, locale: Locale): string {
  if (locale === DEFAULT_LOCALE) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}
