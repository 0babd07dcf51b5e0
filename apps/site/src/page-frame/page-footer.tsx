import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { LOCALES, LOCALE_NAMES, localePath } from "../i18n/locales.ts";
import { SITE_PAGES } from "./site-pages.ts";

/** The other pages, the other language, what the site stands for. */
export function PageFooter({ path }: { readonly path: string }): ReactElement {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <footer className="mt-10 border-t border-line">
      <div className="frame grid gap-x-16 gap-y-8 py-10 text-sm text-muted lg:grid-cols-[minmax(0,1fr)_auto]">
        <div className="max-w-prose space-y-2">
          <p>{t("footer.licence")}</p>
          <p>
            {t("footer.advice")} {t("footer.privacy")}
          </p>
        </div>
        <div className="flex flex-wrap gap-x-12 gap-y-6">
          <nav aria-label={t("nav.all")}>
            <ul className="grid grid-cols-2 gap-x-8 gap-y-1.5">
              {SITE_PAGES.map(({ name, path: other }) => (
                <li key={name}>
                  <a href={localePath(other, locale)} className="way">
                    {t(`nav.${name}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <nav aria-label={t("site.language")}>
            <ul className="space-y-1.5">
              {LOCALES.map((other) => (
                <li key={other}>
                  <a
                    href={localePath(path, other)}
                    lang={other}
                    hrefLang={other}
                    aria-current={other === locale ? "true" : undefined}
                    className="way"
                  >
                    {LOCALE_NAMES[other]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </footer>
  );
}
