/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- browsers lose the roles of a table laid out as a grid */
import type { ReactElement, ReactNode } from "react";
import { fillTemplate } from "../i18n/fill-template.ts";
import type { LineContext } from "./coin-line.tsx";
import type { SortKey } from "./order-rows.ts";

/** How a column is sorted; null where another one decides. */
export type Direction = "ascending" | "descending" | null;

const ARROWS = { ascending: "↑", descending: "↓" } as const;
const PLACES: Readonly<Record<SortKey, string>> = {
  rank: "text-left max-sm:hidden",
  coin: "text-left max-sm:pl-0",
  return: "text-right",
  over: "text-center max-lg:pr-0",
  score: "text-right max-md:hidden max-lg:pr-0",
  marketCap: "text-right max-lg:hidden",
};

/** The table's headings; each sorts by its column, and is plain text where nothing can be clicked. */
export function CoinTableHead({
  context: { words, isScored },
  windowDays,
  directionOf,
}: {
  readonly context: LineContext;
  readonly windowDays: number;
  readonly directionOf: (key: SortKey) => Direction;
}): ReactElement {
  const heading = (key: SortKey): ReactNode => {
    const direction = directionOf(key);
    return (
      <th
        role="columnheader"
        scope="col"
        aria-sort={direction ?? undefined}
        className={`cell font-normal ${PLACES[key]}`}
      >
        <button
          type="button"
          data-sort={key}
          className={`needs-js relative min-h-6 hover:text-ink ${direction === null ? "" : "font-medium text-ink"}`}
        >
          <span aria-hidden="true" className="absolute right-full mr-1">
            {direction === null ? "" : ARROWS[direction]}
          </span>
          {words.columns[key]}
        </button>
        <span className="without-js">{words.columns[key]}</span>
      </th>
    );
  };
  return (
    <thead role="rowgroup">
      <tr role="row" className="coin-line text-sm text-muted">
        {heading("rank")}
        {heading("coin")}
        <th
          role="columnheader"
          scope="col"
          className={`cell text-right font-normal ${isScored ? "max-lg:hidden" : "max-md:hidden"}`}
        >
          {fillTemplate(words.columns.spark, { days: String(windowDays) })}
        </th>
        {heading("return")}
        {heading("over")}
        {isScored ? heading("score") : null}
        {heading("marketCap")}
      </tr>
    </thead>
  );
}
