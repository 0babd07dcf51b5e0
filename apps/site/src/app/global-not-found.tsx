import type { Metadata } from "next";
import type { ReactElement } from "react";
import { DEFAULT_LOCALE } from "../i18n/locales.ts";
import { messagesOf } from "../messages/messages.ts";
import { Document } from "../page-frame/document.tsx";
import { NotFoundPage } from "../page-frame/not-found-page.tsx";

export const metadata: Metadata = {
  title: `${messagesOf(DEFAULT_LOCALE).notFound.title} · ${messagesOf(DEFAULT_LOCALE).site.name}`,
};

/** Any address without a page; it has no language of its own. */
export default function GlobalNotFound(): ReactElement {
  return (
    <Document locale={DEFAULT_LOCALE}>
      <NotFoundPage locale={DEFAULT_LOCALE} />
    </Document>
  );
}
