import type { ReactElement, ReactNode } from "react";
import type { Locale } from "../i18n/locales.ts";
// oxlint-disable-next-line import/no-unassigned-import -- style sheets have no name
import "../styles/site.css";
import { geist, newsreader } from "../theme/fonts.ts";
import { WORKER_SCRIPT } from "../offline/worker-script.ts";
import { THEME_SCRIPT } from "../theme/theme-script.ts";

/** The document around every page: its language, faces, and the theme before the first paint. */
export function Document({
  locale,
  title,
  children,
}: {
  readonly locale: Locale;
  /** Where no metadata gives one. */
  readonly title?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <html lang={locale} className={`${geist.variable} ${newsreader.variable}`} suppressHydrationWarning>
      {/* oxlint-disable-next-line nextjs/no-head-element -- this is the root of the app router */}
      <head>
        {title === undefined ? null : <title>{title}</title>}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT + WORKER_SCRIPT }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
