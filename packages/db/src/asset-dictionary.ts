import { and, asc, eq } from "drizzle-orm";
import type { Asset, MarketDay } from "@altseason/core";
import type { Database } from "./open-database.ts";
import { asset } from "./schema/index.ts";

type Transaction = Parameters<Parameters<Database["orm"]["transaction"]>[0]>[0];

/** Which position in a day's packed arrays belongs to which asset. It only grows. */
export interface AssetDictionary {
  size(): number;
  /** @throws {RangeError} when the asset is not in it */
  positionOf(id: string): number;
  /** The asset as stored, or undefined. */
  find(id: string): Asset | undefined;
  add(added: Asset): number;
  replace(changed: Asset): void;
}

/** Reads a data set's dictionary; the caller holds the data set's row lock. */
export async function loadDictionary(transaction: Transaction, dataSetId: string): Promise<AssetDictionary> {
  const rows = await transaction
    .select()
    .from(asset)
    .where(eq(asset.dataSetId, dataSetId))
    .orderBy(asc(asset.position));
  const known = new Map<string, { position: number; asset: Asset }>();
  for (const { id, symbol, name, tags, position } of rows)
    known.set(id, { position, asset: { id, symbol, name, tags } });
  return {
    size: () => known.size,
    positionOf(id) {
      const entry = known.get(id);
      if (entry === undefined) throw new RangeError(`asset: expected one of the dictionary's, got ${id}`);
      return entry.position;
    },
    find: (id) => known.get(id)?.asset,
    add(added) {
      const position = known.size;
      known.set(added.id, { position, asset: added });
      return position;
    },
    replace(changed) {
      const entry = known.get(changed.id);
      if (entry !== undefined) entry.asset = changed;
    },
  };
}

const ROWS_A_STATEMENT = 1_000;

/** Takes in assets that the days bring: new ones at the end, known ones with a later symbol, name or tags. */
export async function extendDictionary(
  transaction: Transaction,
  dataSetId: string,
  dictionary: AssetDictionary,
  days: readonly MarketDay[],
): Promise<void> {
  const added: (typeof asset.$inferInsert)[] = [];
  const changed = new Map<string, Asset>();
  for (const { observations } of days) {
    for (const { asset: seen } of observations) {
      const stored = dictionary.find(seen.id);
      if (stored === undefined) {
        added.push({ dataSetId, position: dictionary.add(seen), ...seen });
        continue;
      }
      const merged = mergeAsset(stored, seen);
      if (merged === stored) continue;
      dictionary.replace(merged);
      changed.set(merged.id, merged);
    }
  }
  for (let start = 0; start < added.length; start += ROWS_A_STATEMENT) {
    await transaction.insert(asset).values(added.slice(start, start + ROWS_A_STATEMENT));
  }
  for (const { id, symbol, name, tags } of changed.values()) {
    await transaction
      .update(asset)
      .set({ symbol, name, tags })
      .where(and(eq(asset.dataSetId, dataSetId), eq(asset.id, id)));
  }
}

/** A source that says nothing of name or tags takes nothing away. */
export function mergeAsset(stored: Asset, seen: Asset): Asset {
  if (seen === stored) return stored;
  const name = seen.name ?? stored.name;
  const tags = seen.tags.length === 0 ? stored.tags : seen.tags;
  const isSame =
    seen.symbol === stored.symbol &&
    name === stored.name &&
    tags.length === stored.tags.length &&
    tags.every((tag, index) => tag === stored.tags[index]);
  return isSame ? stored : { id: stored.id, symbol: seen.symbol, name, tags };
}
