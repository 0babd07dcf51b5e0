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
