"use client";

import type { ReactElement } from "react";
import { messages } from "../messages/en.ts";
import { FailurePage } from "../page-frame/failure-page.tsx";
// oxlint-disable-next-line import/no-unassigned-import -- style sheets have no name
import "../styles/site.css";
import { geist, newsreader } from "../theme/fonts.ts";
import { THEME_SCRIPT } from "../theme/theme-script.ts";

/** Replaces the whole document, and is the page that answers with status 500 without scripts. */
export default function GlobalError(): ReactElement {
  return (
    <html lang="en" className={`${geist.variable} ${newsreader.variable}`} suppressHydrationWarning>
      <head>
        <title>{messages.failure.broken.title}</title>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <FailurePage reason="broken" />
      </body>
    </html>
  );
}
