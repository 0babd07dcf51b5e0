/** One page of a list, and the first item of the next. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: Item | null;
}

/** Cuts a page of at most `limit` items. */
export function takePage<Item>(items: readonly Item[], limit: number): Page<Item> {
  return { items: items.slice(0, limit), next: items[limit] ?? null };
}

/** Writes where the next page begins: opaque to callers. */
export function formatCursor(start: string): string {
  return Buffer.from(start, "utf8").toString("base64url");
}

/** Reads a cursor of {@link formatCursor}; null when it is none. */
export function parseCursor(cursor: string): string | null {
  const start = Buffer.from(cursor, "base64url").toString("utf8");
  return start !== "" && formatCursor(start) === cursor ? start : null;
}
