import type { ReactElement } from "react";
import { localePath } from "../i18n/locales.ts";
import type { Locale } from "../i18n/locales.ts";
import { messagesOf } from "../messages/messages.ts";
import { PlainPage } from "./plain-page.tsx";
import { SITE_PAGES } from "./site-pages.ts";

/** No such address, and the ways on. */
export function NotFoundPage({ locale }: { readonly locale: Locale }): ReactElement {
  const { notFound, nav } = messagesOf(locale);
  return (
    <PlainPage locale={locale} title={notFound.title}>
      <p>{notFound.explain}</p>
      <p>
        <a href={localePath("/", locale)} className="link text-ink">
          {notFound.home}
        </a>
      </p>
      <p>{notFound.elsewhere}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {SITE_PAGES.filter(({ name }) => name !== "home").map(({ name, path }) => (
          <li key={name}>
            <a href={localePath(path, locale)} className="link">
              {nav[name]}
            </a>
          </li>
        ))}
      </ul>
    </PlainPage>
  );
}
