/** A page that says where the next one begins. */
interface Page {
  readonly nextCursor: string | null;
}

/**
 * Items of all pages, each page asked for when its turn comes. A cursor that comes twice ends the walk with an error rather
 * than never.
 * @throws {RangeError} when the API sends the walk in a circle
 */
export async function* readPages<Query extends { readonly cursor?: string }, Answer extends Page, Item>(
  ask: (query: Query) => Promise<Answer>,
  itemsOf: (page: Answer) => readonly Item[],
  query: Query,
): AsyncGenerator<Item, void, undefined> {
  const seen = new Set<string>();
  let asked = query;
  for (;;) {
    const page = await ask(asked);
    yield* itemsOf(page);
    const { nextCursor } = page;
    if (nextCursor === null) return;
    if (seen.has(nextCursor)) throw new RangeError(`nextCursor: expected a new one, got ${nextCursor} again`);
    seen.add(nextCursor);
    asked = { ...query, cursor: nextCursor };
  }
}
