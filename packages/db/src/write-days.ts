import { and, eq, inArray, sql } from "drizzle-orm";
import type { DayNumber, DayOrigin, MarketDay } from "@altseason/core";
import { extendDictionary, loadDictionary } from "./asset-dictionary.ts";
import type { AssetDictionary } from "./asset-dictionary.ts";
import { mergeDay } from "./merge-day.ts";
import type { Database } from "./open-database.ts";
import { emptyCells, hashDay, packCells, unpackCells } from "./packed-cells.ts";
import type { DayCells } from "./packed-cells.ts";
import { dataSet, marketDay, marketDayRevision } from "./schema/index.ts";
import { toOrigin } from "./to-origin.ts";

type Transaction = Parameters<Parameters<Database["orm"]["transaction"]>[0]>[0];
type StoredRow = typeof marketDay.$inferSelect;
type DayRow = Omit<StoredRow, "writtenAt">;

const DAYS_A_TRANSACTION = 64;
const BYTES_A_STATEMENT = 1_000_000;
/** What a written day puts in the place of the stored one. */
const REPLACING = {
  origin: sql`excluded.origin`,
  revision: sql`excluded.revision`,
  assetCount: sql`excluded.asset_count`,
  price: sql`excluded.price`,
  marketCap: sql`excluded.market_cap`,
  volume: sql`excluded.volume`,
  sha256: sql`excluded.sha256`,
  writtenAt: sql`now()`,
};

/** Writes days in transactions of a few dozen, each under the data set's row lock. @returns the days that changed */
export async function writeDays(
  orm: Database["orm"],
  dataSetId: string,
  days: readonly MarketDay[],
): Promise<readonly DayNumber[]> {
  const changed: DayNumber[] = [];
  for (const batch of batchesOf(days)) {
    changed.push(...(await orm.transaction((transaction) => writeBatch(transaction, dataSetId, batch))));
  }
  return changed;
}

/** Days a transaction at a time; a day that comes twice is in two of them. */
function batchesOf(days: readonly MarketDay[]): MarketDay[][] {
  const batches: MarketDay[][] = [];
  let seen = new Set<DayNumber>();
  for (const day of days) {
    if (batches.length === 0 || seen.has(day.day) || seen.size === DAYS_A_TRANSACTION) {
      batches.push([]);
      seen = new Set();
    }
    seen.add(day.day);
    batches.at(-1)?.push(day);
  }
  return batches;
}

async function writeBatch(
  transaction: Transaction,
  dataSetId: string,
  days: readonly MarketDay[],
): Promise<readonly DayNumber[]> {
  const [locked] = await transaction.select().from(dataSet).where(eq(dataSet.id, dataSetId)).for("update");
  if (locked === undefined)
    throw new RangeError(`dataSetId: expected a data set that was made before, got ${dataSetId}`);
  const dictionary = await loadDictionary(transaction, dataSetId);
  await extendDictionary(transaction, dataSetId, dictionary, days);
  const stored = await readStored(transaction, dataSetId, days);
  const rows: DayRow[] = [];
  const replaced: StoredRow[] = [];
  for (const day of days) {
    const before = stored.get(day.day);
    const row = rowOf(dataSetId, day, dictionary, before);
    if (row === null) continue;
    rows.push(row);
    if (before?.origin === "close") replaced.push(before);
  }
  await insertRows(transaction, rows, replaced);
  if (rows.length > 0) {
    await transaction
      .update(dataSet)
      .set({ version: sql`${dataSet.version} + 1` })
      .where(eq(dataSet.id, dataSetId));
  }
  return rows.map(({ day }) => day);
}

async function readStored(
  transaction: Transaction,
  dataSetId: string,
  days: readonly MarketDay[],
): Promise<ReadonlyMap<DayNumber, StoredRow>> {
  const wanted = days.map(({ day }) => day);
  const rows = await transaction
    .select()
    .from(marketDay)
    .where(and(eq(marketDay.dataSetId, dataSetId), inArray(marketDay.day, wanted)));
  return new Map(rows.map((row) => [row.day, row]));
}

/** The row to write for a day, or null when what is stored stands. */
function rowOf(
  dataSetId: string,
  day: MarketDay,
  dictionary: AssetDictionary,
  stored: StoredRow | undefined,
): DayRow | null {
  const written = cellsOf(day, dictionary);
  const cells = stored === undefined ? written : mergeStored(stored, day.origin, written);
  if (cells === null) return null;
  const price = packCells(cells.price);
  const marketCap = packCells(cells.marketCap);
  const volume = cells.volume === null ? null : packCells(cells.volume);
  const sha256 = hashDay(day.origin, price, marketCap, volume);
  if (stored?.sha256 === sha256) return null;
  return {
    dataSetId,
    day: day.day,
    origin: day.origin,
    revision: (stored?.revision ?? 0) + 1,
    assetCount: cells.price.reduce((count, value) => count + Number(!Number.isNaN(value)), 0),
    price,
    marketCap,
    volume: volume === null || volume.byteLength === 0 ? null : volume,
    sha256,
  };
}

async function insertRows(
  transaction: Transaction,
  rows: readonly DayRow[],
  replaced: readonly StoredRow[],
): Promise<void> {
  for (const { writtenAt: _, ...before } of replaced) {
    await transaction.insert(marketDayRevision).values(before);
  }
  for (const some of splitBySize(rows)) {
    await transaction
      .insert(marketDay)
      .values(some)
      .onConflictDoUpdate({ target: [marketDay.dataSetId, marketDay.day], set: REPLACING });
  }
}

/** Rows a statement at a time: few large ones, many small ones. */
function splitBySize(rows: readonly DayRow[]): DayRow[][] {
  const parts: DayRow[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const size = row.price.byteLength + row.marketCap.byteLength + (row.volume?.byteLength ?? 0);
    bytes += size;
    if (bytes > BYTES_A_STATEMENT) {
      parts.push([]);
      bytes = size;
    }
    parts.at(-1)?.push(row);
  }
  return parts;
}

function mergeStored(
  stored: { origin: string; price: Uint8Array; marketCap: Uint8Array; volume: Uint8Array | null },
  origin: DayOrigin,
  cells: DayCells,
): DayCells | null {
  const before: DayCells = {
    price: unpackCells(stored.price),
    marketCap: unpackCells(stored.marketCap),
    volume: stored.volume === null ? null : unpackCells(stored.volume),
  };
  return mergeDay({ origin: toOrigin(stored.origin), cells: before }, { origin, cells });
}

function cellsOf({ observations }: MarketDay, dictionary: AssetDictionary): DayCells {
  const cells = emptyCells(dictionary.size());
  for (const { asset, price, marketCap, volume } of observations) {
    const position = dictionary.positionOf(asset.id);
    if (price !== null) cells.price[position] = price;
    if (marketCap !== null) cells.marketCap[position] = marketCap;
    if (volume !== null) cells.volume[position] = volume;
  }
  return cells;
}
