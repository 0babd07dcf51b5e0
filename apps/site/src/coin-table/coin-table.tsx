"use client";

import { useState } from "react";
import type { ReactElement } from "react";
import { messages } from "../messages/en.ts";
import { CoinLine } from "./coin-line.tsx";
import type { CoinRow } from "./coin-row.ts";
import { DEFAULT_ORDER, filterRows, nextOrder, orderRows } from "./order-rows.ts";
import type { SortKey, StandingFilter } from "./order-rows.ts";
import { SortHeader } from "./sort-header.tsx";

const FILTERS: readonly StandingFilter[] = ["all", "outperformed", "underperformed"];

/** The coins of the index in one sortable, filterable table; without JavaScript it stands in its first order. */
export function CoinTable({
  rows,
  limit,
  scaleNote,
  sparkName,
  counts,
}: {
  readonly rows: readonly CoinRow[];
  /** Lead that fills a side of the bars, as a fraction. */
  readonly limit: number;
  readonly scaleNote: string;
  readonly sparkName: string;
  readonly counts: Readonly<Record<StandingFilter, string>>;
}): ReactElement {
  const { coins } = messages;
  const [order, setOrder] = useState(DEFAULT_ORDER);
  const [standing, setStanding] = useState<StandingFilter>("all");
  const [text, setText] = useState("");
  const shown = orderRows(filterRows(rows, { standing, text }), order);
  const shownCoins = shown.filter((row) => row.standing !== "benchmark").length;
  const header = (key: SortKey, name: string, className = ""): ReactElement => (
    <SortHeader
      name={name}
      className={className}
      direction={order.key === key ? order.direction : null}
      onSort={() => setOrder(nextOrder(order, key))}
    />
  );
  return (
    <>
      <div className="needs-js mt-6 flex flex-wrap items-center justify-between gap-4">
        <fieldset className="flex flex-wrap gap-x-6">
          <legend className="sr-only">{coins.show}</legend>
          {FILTERS.map((filter) => (
            <button
              key={filter}
              type="button"
              aria-pressed={filter === standing}
              onClick={() => setStanding(filter)}
              className="choice"
            >
              {coins.filter[filter]} <span className="font-normal tabular-nums">{counts[filter]}</span>
            </button>
          ))}
        </fieldset>
        <input
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          aria-label={coins.search}
          placeholder={coins.searchPlaceholder}
          autoComplete="off"
          spellCheck={false}
          className="h-10 w-full border-b border-muted bg-transparent px-1 placeholder:text-muted sm:w-56"
        />
      </div>
      <output className="sr-only">{coins.shown(String(shownCoins))}</output>
      <table className="mt-4 w-full tabular-nums">
        <caption className="sr-only">{coins.caption}</caption>
        <thead>
          <tr className="text-sm text-muted">
            {header("rank", coins.columns.rank, "w-16 text-left max-sm:hidden")}
            {header("coin", coins.columns.coin, "text-left max-sm:pl-0")}
            <th scope="col" className="cell w-32 text-right font-normal max-md:hidden">
              {sparkName}
            </th>
            {header("return", coins.columns.return, "text-right sm:w-28")}
            {header("over", coins.columns.over, "w-[38%] text-center max-lg:pr-0")}
            {header("marketCap", coins.columns.marketCap, "w-28 text-right max-lg:hidden")}
          </tr>
        </thead>
        <tbody data-testid="coins">
          {shown.map((row) => (
            <CoinLine key={row.id} row={row} limit={limit} />
          ))}
        </tbody>
      </table>
      {shownCoins === 0 ? <p className="border-t border-line py-6 text-muted">{coins.none}</p> : null}
      <p className="mt-3 text-sm text-muted">{scaleNote}</p>
    </>
  );
}
