"use client";

import { Suspense, lazy, useState, useSyncExternalStore } from "react";
import type { MouseEvent, ReactElement, ReactNode } from "react";
import type { LineContext } from "./coin-line.tsx";
import { STANDING_FILTERS } from "./coin-filter.ts";
import type { StandingFilter } from "./coin-filter.ts";
import { SORT_KEYS } from "./order-rows.ts";
import type { SortKey } from "./order-rows.ts";
import { parseChoice, writeChoice } from "./table-choice.ts";
import type { TableChoice, TableOrder } from "./table-choice.ts";

/** Loaded at the first choice: the table library and all coins of the day. */
const LiveTable = lazy(async () => ({ default: (await import("./live/live-table.tsx")).LiveTable }));

/** Searches, filters and sorts the table inside it, or shows it as tiles. Until something is chosen the one made on the server stands. */
export function CoinBrowser({
  variant,
  windowDays,
  context,
  first,
  order,
  counts,
  children,
}: {
  readonly variant: string;
  readonly windowDays: number;
  readonly context: LineContext;
  /** What the table inside shows. */
  readonly first: StandingFilter;
  /** How it is sorted. */
  readonly order: TableOrder;
  readonly counts: Readonly<Record<StandingFilter, string>>;
  readonly children: ReactNode;
}): ReactElement {
  const { words } = context;
  const [own, setOwn] = useState<TableChoice | null>(null);
  const shared = useSyncExternalStore(subscribeToAddress, readAddress, () => "");
  const choice = own ?? parseChoice(shared, first);
  const chosen: TableChoice = choice ?? { filter: first, sector: null, text: "", view: "table", sort: null };
  const choose = (part: Partial<TableChoice>): void => {
    const next = { ...chosen, ...part };
    setOwn(next);
    history.replaceState(null, "", writeChoice(next, first));
  };
  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    if (!(event.target instanceof Element)) return;
    const given = event.target.closest<HTMLElement>("[data-sort]")?.dataset["sort"];
    const key = SORT_KEYS.find((each) => each === given);
    if (key !== undefined) choose({ sort: nextSort(chosen.sort ?? order, key) });
  };
  return (
    <div id="browse">
      <div className="needs-js mt-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <fieldset className="flex flex-wrap gap-x-5">
          <legend className="sr-only">{words.show}</legend>
          {STANDING_FILTERS.map((filter) => (
            <button
              key={filter}
              type="button"
              aria-pressed={filter === chosen.filter}
              onClick={() => choose({ filter })}
              className="choice"
            >
              {words.filters[filter]} <span className="font-normal tabular-nums">{counts[filter]}</span>
            </button>
          ))}
        </fieldset>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 max-sm:w-full">
          <label className="text-sm">
            <span className="sr-only">{words.sector}</span>
            <select
              value={chosen.sector ?? ""}
              onChange={(event) => choose({ sector: event.currentTarget.value || null })}
              className="h-10 border-b border-muted bg-paper"
            >
              <option value="">{words.anySector}</option>
              {Object.entries(words.sectors).map(([sector, name]) => (
                <option key={sector} value={sector}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <fieldset className="flex gap-x-4">
            <legend className="sr-only">{words.view}</legend>
            {(["table", "tiles"] as const).map((view) => (
              <button
                key={view}
                type="button"
                aria-pressed={view === chosen.view}
                onClick={() => choose({ view })}
                className="choice"
              >
                {words.views[view]}
              </button>
            ))}
          </fieldset>
          <input
            type="search"
            value={chosen.text}
            onChange={(event) => choose({ text: event.currentTarget.value })}
            aria-label={words.search}
            placeholder={words.searchPlaceholder}
            autoComplete="off"
            spellCheck={false}
            className="h-10 w-full border-b border-muted bg-transparent px-1 placeholder:text-muted sm:w-44"
          />
        </div>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the headings inside are buttons */}
      <div onClick={onClick}>
        {choice === null ? (
          children
        ) : (
          <Suspense fallback={children}>
            <LiveTable
              variant={variant}
              windowDays={windowDays}
              choice={choice}
              order={order}
              context={context}
            >
              {children}
            </LiveTable>
          </Suspense>
        )}
      </div>
    </div>
  );
}

function subscribeToAddress(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}

function readAddress(): string {
  return location.hash;
}

/** A column's usual direction first, then the other. */
function nextSort(current: TableOrder, key: SortKey): TableOrder {
  if (current.key === key) return { key, isDown: !current.isDown };
  return { key, isDown: key !== "rank" && key !== "coin" };
}
