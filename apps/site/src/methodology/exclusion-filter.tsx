"use client";

import { useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { fillTemplate } from "../i18n/fill-template.ts";

/** Hides the lines of the table inside it that don't hold what is looked for; all stand where no scripts run. */
export function ExclusionFilter({
  label,
  shown,
  children,
}: {
  readonly label: string;
  /** `{count} shown` */
  readonly shown: string;
  readonly children: ReactNode;
}): ReactElement {
  const [count, setCount] = useState<number | null>(null);
  const filter = (text: string): void => {
    const wanted = text.trim().toLowerCase();
    let found = 0;
    for (const group of document.querySelectorAll<HTMLDetailsElement>("[data-exclusions]")) {
      let inGroup = 0;
      for (const line of group.querySelectorAll("tr[data-words]")) {
        const isFound = line.getAttribute("data-words")?.includes(wanted) ?? false;
        line.toggleAttribute("hidden", !isFound);
        if (isFound) inGroup += 1;
      }
      group.toggleAttribute("hidden", inGroup === 0);
      if (wanted !== "") group.open = inGroup > 0;
      found += inGroup;
    }
    setCount(wanted === "" ? null : found);
  };
  return (
    <>
      <div className="needs-js flex items-baseline gap-4">
        <input
          type="search"
          aria-label={label}
          placeholder={label}
          onChange={(event) => filter(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          className="h-10 w-full border-b border-muted bg-transparent px-1 placeholder:text-muted sm:w-80"
        />
        <output className="text-sm text-muted">
          {count === null ? "" : fillTemplate(shown, { count: String(count) })}
        </output>
      </div>
      {children}
    </>
  );
}
