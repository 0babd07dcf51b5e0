import type { ReactElement, ReactNode } from "react";

/** What a page is called, and in a sentence what it is for. */
export function PageTitle({
  title,
  lede,
  children,
}: {
  readonly title: string;
  readonly lede: string;
  /** Beside the title, such as a choice. */
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-6 pt-8 pb-10 lg:pt-12">
      <div>
        <h1 className="font-serif text-[clamp(2.5rem,1.8rem+3vw,4.25rem)] leading-[1.02] tracking-[-0.025em]">
          {title}
        </h1>
        <p className="mt-4 max-w-[56ch] text-lg leading-relaxed text-pretty text-muted">{lede}</p>
      </div>
      {children}
    </div>
  );
}
