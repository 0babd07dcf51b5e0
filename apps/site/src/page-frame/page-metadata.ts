import type { Metadata } from "next";
import { LOCALES, localePath } from "../i18n/locales.ts";
import type { Locale } from "../i18n/locales.ts";

/** A page's head: its words, its one true address, the same page in other languages, and what shows where it is shared. */
export function pageMetadata({
  locale,
  path,
  title,
  description,
  image,
}: {
  readonly locale: Locale;
  /** Address without a language. */
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  /** Address of a picture of 1200 by 630 pixels. */
  readonly image?: string;
}): Metadata {
  const words = description === undefined ? { title } : { title, description };
  return {
    ...words,
    alternates: {
      canonical: localePath(path, locale),
      languages: Object.fromEntries(LOCALES.map((other) => [other, localePath(path, other)])),
    },
    openGraph: {
      ...words,
      url: localePath(path, locale),
      type: "website",
      locale,
      ...(image === undefined ? {} : { images: [{ url: image, width: 1200, height: 630 }] }),
    },
    twitter: { card: image === undefined ? "summary" : "summary_large_image" },
  };
}
