import type { DataLabel } from "@altseason/contract";
import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";

/** The beginning of a page: what it rests on in small, its title, what it says in a sentence or two. */
export function PageHead({
  data,
  kicker,
  title,
  children,
}: {
  /** What the numbers rest on: a simulated market is named right above the title. */
  readonly data: DataLabel;
  readonly kicker?: string | undefined;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}): ReactElement {
  const t = useTranslations("notice");
  const parts = [data.kind === "simulated" ? t("simulatedTitle") : undefined, kicker].filter(
    (part) => part !== undefined,
  );
  return (
    <header className="pt-6 pb-8 lg:pt-10">
      {parts.length === 0 ? null : (
        <p className="mb-4 text-sm text-muted tabular-nums">{parts.join(" · ")}</p>
      )}
      <h1 className="max-w-[22ch] font-serif text-[clamp(2.25rem,1.6rem+2.6vw,3.75rem)] leading-[1.05] tracking-[-0.025em] text-balance">
        {title}
      </h1>
      {children === undefined ? null : (
        <div className="mt-5 max-w-[56ch] space-y-3 text-lg leading-relaxed text-pretty tabular-nums">
          {children}
        </div>
      )}
    </header>
  );
}
