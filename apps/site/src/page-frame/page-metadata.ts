import type { Metadata } from "next";
import { feedPath } from "../feeds/feed-kind.ts";
import { LOCALES, localePath } from "../i18n/locales.ts";
import type { Locale } from "../i18n/locales.ts";
import { markdownPath } from "../markdown/markdown-path.ts";
import { SHARE_SIZE } from "../share-image/share-size.ts";

/** A page's head: its words, its one true address, the same page in other languages, and what shows where it is shared. */
export function pageMetadata({
  locale,
  path,
  title,
  description,
}: {
  readonly locale: Locale;
  /** Address without a language. */
  readonly path: string;
  readonly title: string;
  readonly description?: string;
}): Metadata {
  const words = description === undefined ? { title } : { title, description };
  return {
    ...words,
    alternates: {
      canonical: localePath(path, locale),
      languages: Object.fromEntries(LOCALES.map((other) => [other, localePath(path, other)])),
      types: {
        "application/rss+xml": feedPath("seasons.xml", locale),
        "application/feed+json": feedPath("seasons.json", locale),
        "text/markdown": markdownPath(path),
      },
    },
    openGraph: {
      ...words,
      url: localePath(path, locale),
      type: "website",
      locale,
      images: [{ url: `/og/${locale}${path === "/" ? "/home" : path}.png`, ...SHARE_SIZE }],
    },
    twitter: { card: "summary_large_image" },
  };
}
