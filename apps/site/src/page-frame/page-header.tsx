import Link from "next/link";
import type { ReactElement } from "react";
import { messages } from "../messages/en.ts";
import { ThemeToggle } from "../theme/theme-toggle.tsx";

/** Name of the site, ways into the page, the theme. */
export function PageHeader({ apiOrigin }: { readonly apiOrigin: string }): ReactElement {
  const { nav, siteName } = messages;
  return (
    <header className="frame flex items-center justify-between gap-6 py-5">
      <Link href="/" prefetch={false} className="font-serif text-2xl tracking-tight">
        {siteName}
      </Link>
      <div className="flex items-center gap-5 text-sm">
        <nav aria-label={nav.label} className="max-sm:hidden">
          <ul className="flex gap-5">
            {(["history", "coins", "sources"] as const).map((name) => (
              <li key={name}>
                <a href={`#${name}`} className="py-1 text-muted hover:text-ink">
                  {nav[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a href={`${apiOrigin}/docs`} className="py-1 text-muted hover:text-ink">
          {nav.api}
        </a>
        <ThemeToggle />
      </div>
    </header>
  );
}
