/** One page of a list of the API. */
export interface CursorPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/**
 * All items of a paged list, in order, until the last page or until `isEnough`.
 * @throws {RangeError} after `mostPages` pages: the list does not end
 */
export async function collectPages<Item>(
  readPage: (cursor: string | undefined) => Promise<CursorPage<Item>>,
  {
    isEnough = () => false,
    mostPages = 50,
  }: { readonly isEnough?: (items: readonly Item[]) => boolean; readonly mostPages?: number } = {},
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { items: more, nextCursor } = await readPage(cursor);
    items.push(...more);
    if (nextCursor === null || isEnough(items)) return items;
    cursor = nextCursor;
  }
  throw new RangeError(`pages: expected an end within ${mostPages}, got more`);
}
