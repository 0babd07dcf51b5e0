import { isLocale } from "../i18n/locales.ts";
import type { Locale } from "../i18n/locales.ts";

export const EMBED_VIEWS = ["gauge", "line", "compact"] as const;
export const EMBED_THEMES = ["auto", "light", "dark"] as const;

const VARIANT = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;
const MOST_CHARACTERS = 40;

/** What an embedded reading shows and how. */
export interface EmbedChoice {
  readonly locale: Locale;
  readonly variant: string;
  readonly view: (typeof EMBED_VIEWS)[number];
  readonly theme: (typeof EMBED_THEMES)[number];
}

/** Height and width of a view's frame in CSS pixels. */
export const EMBED_SIZES: Readonly<Record<EmbedChoice["view"], { width: number; height: number }>> = {
  gauge: { width: 280, height: 260 },
  line: { width: 360, height: 250 },
  compact: { width: 480, height: 64 },
};

/** Address of an embedded reading's page, from the root of the site. */
export function embedPath({ locale, variant, view, theme }: EmbedChoice): string {
  return `/embed/${locale}/${variant}/${view}/${theme}`;
}

/** A choice from its words; null when one of them is none. */
export function parseEmbedChoice(words: {
  readonly locale: string;
  readonly variant: string;
  readonly view: string;
  readonly theme: string;
}): EmbedChoice | null {
  const { locale, variant } = words;
  const view = EMBED_VIEWS.find((each) => each === words.view);
  const theme = EMBED_THEMES.find((each) => each === words.theme);
  const isVariant = VARIANT.test(variant) && variant.length <= MOST_CHARACTERS;
  if (!isLocale(locale) || view === undefined || theme === undefined || !isVariant) return null;
  return { locale, variant, view, theme };
}
