import { DATE_TAGS, NUMBER_TAGS } from "../i18n/locales.ts";
import type { Locale } from "../i18n/locales.ts";
import { createNumberFormats } from "./number-formats.ts";
import type { NumberFormats } from "./number-formats.ts";
import { createTimeFormats } from "./time-formats.ts";
import type { TimeFormats } from "./time-formats.ts";

/** How a language writes numbers, days and lengths of time. */
export type Formats = NumberFormats & TimeFormats;

const made = new Map<Locale, Formats>();

/** The formats of a language, made once. */
export function formatsOf(locale: Locale): Formats {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const formats = {
    ...createNumberFormats(NUMBER_TAGS[locale]),
    ...createTimeFormats(DATE_TAGS[locale]),
  };
  made.set(locale, formats);
  return formats;
}
