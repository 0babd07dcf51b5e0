import type { ReactElement, ReactNode } from "react";
import { localePath } from "../i18n/locales.ts";
import type { Locale } from "../i18n/locales.ts";

const SITE_NAME = "Altseason";

/** A page that only says something: no such address, no numbers. */
export function PlainPage({
  locale,
  title,
  children,
}: {
  readonly locale: Locale;
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <main className="frame flex min-h-dvh flex-col py-6">
      <a href={localePath("/", locale)} className="w-fit font-serif text-2xl tracking-tight">
        {SITE_NAME}
      </a>
      <div className="my-auto max-w-[52ch] py-16">
        <h1 className="font-serif text-[clamp(2.25rem,1.6rem+3vw,4rem)] leading-[1.06] tracking-[-0.02em] text-balance">
          {title}
        </h1>
        <div className="mt-6 space-y-4 text-lg leading-relaxed text-muted">{children}</div>
      </div>
    </main>
  );
}
