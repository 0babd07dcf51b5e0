import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { localePath } from "../i18n/locales.ts";
import { ThemeToggle } from "../theme/theme-toggle.tsx";
import { SITE_PAGES } from "./site-pages.ts";
import type { SitePage } from "./site-pages.ts";

const MAIN_PAGES = SITE_PAGES.filter(({ isMain }) => isMain);

/** Name of the site, ways to the pages, the theme. On a narrow screen the ways are behind a disclosure. */
export function PageHeader({ page }: { readonly page: SitePage["name"] | null }): ReactElement {
  const t = useTranslations();
  const locale = useLocale();
  const links = (className: string): ReactElement => (
    <ul className={className}>
      {MAIN_PAGES.map(({ name, path }) => (
        <li key={name}>
          <a
            href={localePath(path, locale)}
            aria-current={name === page ? "page" : undefined}
            className="way"
          >
            {t(`nav.${name}`)}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <header className="frame flex flex-wrap items-center gap-x-8 py-4 lg:py-5">
      <a href={localePath("/", locale)} className="mr-auto font-serif text-2xl tracking-tight">
        {t("site.name")}
      </a>
      <nav aria-label={t("nav.label")} className="max-lg:hidden">
        {links("flex gap-6 text-sm")}
      </nav>
      <ThemeToggle label={t("site.theme")} />
      <details className="menu order-last lg:hidden">
        <summary className="cursor-pointer p-2 -mr-2 text-sm">{t("site.menu")}</summary>
        <nav aria-label={t("nav.label")}>{links("grid grid-cols-2 gap-x-6 gap-y-1 py-3")}</nav>
      </details>
    </header>
  );
}
