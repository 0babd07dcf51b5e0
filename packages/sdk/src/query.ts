/** Lets the caller give up. */
export interface Abortable {
  readonly signal?: AbortSignal;
}

/** Which index, e.g. `top50-30d`; the API's default where left out. */
export interface VariantQuery extends Abortable {
  readonly variant?: string;
}

/** A reading as it stood at a time (RFC 3339) rather than as it stands. */
export interface ReadingQuery extends VariantQuery {
  readonly asOf?: string;
}

/** One page of a list: at most `limit` items, from `cursor` (a page's `nextCursor`) on. */
export interface PageQuery extends Abortable {
  readonly limit?: number;
  readonly cursor?: string;
}

/** Days as ISO dates, both inclusive. */
export interface RangeQuery extends PageQuery {
  readonly from?: string;
  readonly to?: string;
}

/** Two days of a variant; the newest and the one before where left out. */
export interface ChangesQuery extends VariantQuery {
  readonly from?: string;
  readonly to?: string;
}

/** The reading of a day (YYYY-MM-DD); the newest where left out. */
export interface BreadthQuery extends VariantQuery {
  readonly day?: string;
}

/** How many days ahead, at most 365; 30 where left out. */
export interface OutlookQuery extends VariantQuery {
  readonly days?: number;
}

/** Which part of the market: days, and coins that were once within the `top` by cap, 250 where left out. */
export interface ArchiveQuery extends Abortable {
  readonly from?: string;
  readonly to?: string;
  readonly top?: number;
}

/** Which part of the market as CSV: days, and coins that were once within the `top` by cap, all where left out. */
export interface MarketQuery extends Abortable {
  readonly from?: string;
  readonly to?: string;
  readonly top?: number;
}

/** What a badge shows. */
export interface BadgeQuery {
  readonly variant?: string;
  /** `auto` follows the reader's system. */
  readonly theme?: "auto" | "light" | "dark";
}

/** Which events, and from where on. */
export interface StreamQuery extends VariantQuery {
  /** Id of the last event seen, to resume after it. */
  readonly lastEventId?: string;
}
