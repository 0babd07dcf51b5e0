/**
 * Items in as few runs as keep `lengthOf` each run within `longest`; an item too long by itself stands alone. Order
 * is kept.
 */
export function chunkByLength<Item>(
  items: readonly Item[],
  longest: number,
  lengthOf: (run: readonly Item[]) => number,
): readonly (readonly Item[])[] {
  const runs: (readonly Item[])[] = [];
  let run: Item[] = [];
  for (const item of items) {
    if (run.length > 0 && lengthOf([...run, item]) > longest) {
      runs.push(run);
      run = [];
    }
    run.push(item);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}
