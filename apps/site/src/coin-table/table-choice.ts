import { STANDING_FILTERS } from "./coin-filter.ts";
import type { StandingFilter } from "./coin-filter.ts";
import { SORT_KEYS } from "./order-rows.ts";
import type { SortKey } from "./order-rows.ts";

/** By which column, and whether from the largest down. */
export interface TableOrder {
  readonly key: SortKey;
  readonly isDown: boolean;
}

/** How a reader wants the table. */
export interface TableChoice {
  readonly filter: StandingFilter;
  readonly sector: string | null;
  readonly text: string;
  readonly view: "table" | "tiles";
  /** Null: as it stands without a choice. */
  readonly sort: TableOrder | null;
}

const MARK = "#coins?";
const NOTHING = "#coins";

/** A choice as the end of an address, so that it can be shared; `first` is what stands without one. */
export function writeChoice(
  { filter, sector, text, view, sort }: TableChoice,
  first: StandingFilter,
): string {
  const words = new URLSearchParams();
  if (filter !== first) words.set("show", filter);
  if (sector !== null) words.set("sector", sector);
  if (text !== "") words.set("find", text);
  if (view !== "table") words.set("view", view);
  if (sort !== null) words.set("sort", `${sort.isDown ? "-" : ""}${sort.key}`);
  const written = words.toString();
  return written === "" ? NOTHING : MARK + written;
}

/** The choice that an address ends with; null where it ends with none. */
export function parseChoice(hash: string, first: StandingFilter): TableChoice | null {
  if (!hash.startsWith(MARK)) return null;
  const words = new URLSearchParams(hash.slice(MARK.length));
  const sort = words.get("sort") ?? "";
  const key = SORT_KEYS.find((each) => each === sort.replace(/^-/, ""));
  return {
    filter: STANDING_FILTERS.find((each) => each === words.get("show")) ?? first,
    sector: words.get("sector"),
    text: words.get("find") ?? "",
    view: words.get("view") === "tiles" ? "tiles" : "table",
    sort: key === undefined ? null : { key, isDown: sort.startsWith("-") },
  };
}
