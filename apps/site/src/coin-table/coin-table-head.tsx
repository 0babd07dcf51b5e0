import type { ReactElement, ReactNode } from "react";
import { fillTemplate } from "../i18n/fill-template.ts";
import type { Messages } from "../messages/messages.ts";
import type { SortKey } from "./order-rows.ts";

/** How a column is sorted; null where another one decides. */
export type Direction = "ascending" | "descending" | null;

const ARROWS = { ascending: "↑", descending: "↓" } as const;
const PLACES: Readonly<Record<SortKey, string>> = {
  rank: "w-16 text-left max-sm:hidden",
  coin: "text-left max-sm:pl-0",
  return: "text-right sm:w-28",
  over: "w-[38%] text-center max-lg:pr-0",
  marketCap: "w-28 text-right max-lg:hidden",
};

/** The table's headings; each sorts by its column, and is plain text where nothing can be clicked. */
export function CoinTableHead({
  words,
  windowDays,
  directionOf,
}: {
  readonly words: Messages["coinTable"];
  readonly windowDays: number;
  readonly directionOf: (key: SortKey) => Direction;
}): ReactElement {
  const heading = (key: SortKey): ReactNode => {
    const direction = directionOf(key);
    return (
      <th scope="col" aria-sort={direction ?? undefined} className={`cell font-normal ${PLACES[key]}`}>
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
    <thead>
      <tr className="text-sm text-muted">
        {heading("rank")}
        {heading("coin")}
        <th scope="col" className="cell w-32 text-right font-normal max-md:hidden">
          {fillTemplate(words.columns.spark, { days: String(windowDays) })}
        </th>
        {heading("return")}
        {heading("over")}
        {heading("marketCap")}
      </tr>
    </thead>
  );
}
