"use client";

import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { use, useEffect, useMemo } from "react";
import type { ReactElement, ReactNode } from "react";
import { formatsOf } from "../../format/formats.ts";
import { fillTemplate } from "../../i18n/fill-template.ts";
import type { LineContext } from "../coin-line.tsx";
import { hasStanding } from "../coin-filter.ts";
import type { StandingFilter } from "../coin-filter.ts";
import { toCoinRow } from "../coin-row.ts";
import type { CoinRow } from "../coin-row.ts";
import { CoinTable } from "../coin-table.tsx";
import type { TableChoice, TableOrder } from "../table-choice.ts";
import { loadCoins } from "./load-coins.ts";
import { loadScores } from "./load-scores.ts";
import { TileView } from "./tile-view.tsx";

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});
const helper = createColumnHelper<typeof features, CoinRow>();
const columns = helper.columns([
  helper.accessor("rank", { id: "rank" }),
  helper.accessor("name", { id: "coin", sortFn: (a, b) => a.original.name.localeCompare(b.original.name) }),
  helper.accessor((row) => row.return ?? undefined, {
    id: "return",
    sortUndefined: "last",
    sortFn: byNumber,
  }),
  helper.accessor((row) => row.over ?? undefined, { id: "over", sortUndefined: "last", sortFn: byNumber }),
  helper.accessor((row) => row.score ?? undefined, {
    id: "score",
    sortUndefined: "last",
    sortFn: byNumber,
  }),
  helper.accessor("marketCap", { id: "marketCap" }),
  helper.accessor("standing", {
    id: "standing",
    filterFn: (row, _id, filter: StandingFilter) => hasStanding(row.original, filter),
  }),
  helper.accessor("sector", {
    id: "sector",
    filterFn: (row, _id, sector: string) =>
      row.original.standing === "benchmark" || row.original.sector === sector,
  }),
]);

const NO_SCORES: Promise<ReadonlyMap<string, number>> = Promise.resolve(new Map());

/** All coins of the day, as the reader chose them; the table made on the server where they can't be had. */
export function LiveTable({
  variant,
  windowDays,
  choice,
  order,
  context,
  children,
}: {
  readonly variant: string;
  readonly windowDays: number;
  readonly choice: TableChoice;
  /** Where the choice names none. */
  readonly order: TableOrder;
  readonly context: LineContext;
  readonly children: ReactNode;
}): ReactElement {
  const { words, locale, isScored } = context;
  const coming = loadCoins(variant);
  const scores = use(isScored ? loadScores(variant) : NO_SCORES);
  const coins = use(coming);
  const data = useMemo(
    () => (coins ?? []).map((coin) => toCoinRow(coin, formatsOf(locale), scores.get(coin.id) ?? null)),
    [coins, scores, locale],
  );
  const sort = choice.sort ?? order;
  const table = useTable({
    features,
    columns,
    data,
    state: {
      sorting: [{ id: sort.key, desc: sort.isDown }],
      columnFilters: [
        { id: "standing", value: choice.filter },
        ...(choice.sector === null ? [] : [{ id: "sector", value: choice.sector }]),
      ],
      globalFilter: choice.text.trim().toLowerCase(),
    },
    getColumnCanGlobalFilter: ({ id }) => id === "coin",
    globalFilterFn: ({ original }, _id, text: string) =>
      original.name.toLowerCase().includes(text) || original.symbol.toLowerCase().includes(text),
  });
  // The heading that was pressed has gone with the table made on the server.
  useEffect(() => {
    if (choice.sort === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-sort="${choice.sort.key}"]`)?.focus();
  }, [choice.sort]);
  if (coins === null) {
    return (
      <>
        <p role="alert" className="mt-4 border-l-4 border-warning py-1 pl-3 text-sm">
          {words.failed}
        </p>
        {children}
      </>
    );
  }
  const rows = table.getRowModel().rows.map(({ original }) => original);
  const shown = rows.filter(({ standing }) => standing !== "benchmark").length;
  return (
    <>
      <output className="sr-only">{fillTemplate(words.shown, { count: String(shown) })}</output>
      {choice.view === "tiles" ? (
        <TileView rows={rows} context={context} />
      ) : (
        <CoinTable rows={rows} context={context} windowDays={windowDays} order={sort} />
      )}
      {shown === 0 ? <p className="border-t border-line py-6 text-muted">{words.none}</p> : null}
    </>
  );
}

function byNumber(
  a: { readonly getValue: (id: string) => unknown },
  b: { readonly getValue: (id: string) => unknown },
  id: string,
): number {
  return Number(a.getValue(id)) - Number(b.getValue(id));
}
