"use client";

import type { ReactElement } from "react";
import { DEFAULT_LOCALE } from "../i18n/locales.ts";
import { failure } from "../messages/en/failure.ts";
import { Document } from "../page-frame/document.tsx";
import { FailurePage } from "../page-frame/failure-page.tsx";

/** Replaces the whole document, and is the page that answers with status 500 without scripts. */
export default function GlobalError(): ReactElement {
  return (
    <Document locale={DEFAULT_LOCALE} title={failure.broken.title}>
      <FailurePage locale={DEFAULT_LOCALE} words={failure} reason="broken" />
    </Document>
  );
}
