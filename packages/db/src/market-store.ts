import { and, asc, eq, sql } from "drizzle-orm";
import type {
  DataSet,
  DayNumber,
  DayOrigin,
  IdentityScheme,
  MarketDay,
  MarketMatrix,
  MarketSource,
  MarketStore,
} from "@altseason/core";
import { extendDictionary, loadDictionary } from "./asset-dictionary.ts";
import type { AssetDictionary } from "./asset-dictionary.ts";
import { hashMarket, loadStoredMatrix, readStoredMarket } from "./load-matrix.ts";
import { mergeDay } from "./merge-day.ts";
import type { Database } from "./open-database.ts";
import { emptyCells, hashDay, packCells, unpackCells } from "./packed-cells.ts";
import type { DayCells } from "./packed-cells.ts";
import { readSnapshot } from "./read-snapshot.ts";
import type { Snapshot } from "./read-snapshot.ts";
import { dataSet, marketDay, marketDayRevision } from "./schema/index.ts";

type Transaction = Parameters<Parameters<Database["orm"]["transaction"]>[0]>[0];

const DAYS_A_TRANSACTION = 64;

/** A matrix with the hash of everything that decides it. */
export interface HashedMatrix {
  readonly contentHash: string;
  readonly matrix: MarketMatrix;
}

/** A market store that also says what a matrix would be made of, so that a copy of it can be told to be current. */
export interface HashedMarketStore extends MarketStore {
  /** Changes with any number, asset or description of the data set; null when there is no such data set. */
  contentHash(dataSetId: string): Promise<string | null>;
  /** The matrix and its hash, both of one moment; null where `loadMatrix` is. */
  loadHashedMatrix(dataSetId: string): Promise<HashedMatrix | null>;
}

/** Market history in Postgres or PGlite, one packed row a day. */
export function createMarketStore(database: Database): HashedMarketStore {
  const { orm } = database;

  function loadHashedMatrix(dataSetId: string): Promise<HashedMatrix | null> {
    return readSnapshot(database, async (snapshot) => {
      const found = await findDataSet(snapshot.orm, dataSetId);
      if (found === null) return null;
      const market = await readStoredMarket(snapshot, found);
      const matrix = await loadStoredMatrix(snapshot, market);
      return matrix === null ? null : { contentHash: hashMarket(market), matrix };
    });
  }

  return {
    async ensureDataSet({ id, identity, source }) {
      const { provider, kind, description } = source;
      await orm.insert(dataSet).values({ id, identity, provider, kind, description }).onConflictDoNothing();
      const stored = await findDataSet(orm, id);
      if (stored?.identity !== identity || stored.source.kind !== kind) {
        const got = `${identity} ids, ${kind}`;
        throw new RangeError(
          `dataSet: expected ${id} to stay ${stored?.identity} ids, ${stored?.source.kind}; got ${got}`,
        );
      }
      await orm.update(dataSet).set({ provider, description }).where(eq(dataSet.id, id));
    },

    async listDataSets() {
      const rows = await orm.select().from(dataSet).orderBy(asc(dataSet.id));
      return rows.map(toDataSet);
    },

    async writeDays(dataSetId, days) {
      const changed: DayNumber[] = [];
      for (let start = 0; start < days.length; start += DAYS_A_TRANSACTION) {
        const batch = days.slice(start, start + DAYS_A_TRANSACTION);
        changed.push(...(await orm.transaction((transaction) => writeBatch(transaction, dataSetId, batch))));
      }
      return changed;
    },

    async listDays(dataSetId) {
      const rows = await orm
        .select({
          day: marketDay.day,
          origin: marketDay.origin,
          assetCount: marketDay.assetCount,
          revision: marketDay.revision,
        })
        .from(marketDay)
        .where(eq(marketDay.dataSetId, dataSetId))
        .orderBy(asc(marketDay.day));
      return rows.map((row) => ({ ...row, origin: toOrigin(row.origin) }));
    },

    async loadMatrix(dataSetId) {
      return (await loadHashedMatrix(dataSetId))?.matrix ?? null;
    },

    contentHash(dataSetId) {
      return readSnapshot(database, async (snapshot) => {
        const found = await findDataSet(snapshot.orm, dataSetId);
        return found === null ? null : hashMarket(await readStoredMarket(snapshot, found));
      });
    },

    loadHashedMatrix,
  };
}

async function findDataSet(orm: Snapshot["orm"], id: string): Promise<DataSet | null> {
  const [row] = await orm.select().from(dataSet).where(eq(dataSet.id, id));
  return row === undefined ? null : toDataSet(row);
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
  const changed: DayNumber[] = [];
  for (const day of days) if (await writeDay(transaction, dataSetId, dictionary, day)) changed.push(day.day);
  if (changed.length > 0) {
    await transaction
      .update(dataSet)
      .set({ version: sql`${dataSet.version} + 1` })
      .where(eq(dataSet.id, dataSetId));
  }
  return changed;
}

async function writeDay(
  transaction: Transaction,
  dataSetId: string,
  dictionary: AssetDictionary,
  day: MarketDay,
): Promise<boolean> {
  const where = and(eq(marketDay.dataSetId, dataSetId), eq(marketDay.day, day.day));
  const [stored] = await transaction.select().from(marketDay).where(where);
  const written = cellsOf(day, dictionary);
  const cells = stored === undefined ? written : mergeStored(stored, day.origin, written);
  if (cells === null) return false;
  const price = packCells(cells.price);
  const marketCap = packCells(cells.marketCap);
  const volume = cells.volume === null ? null : packCells(cells.volume);
  const sha256 = hashDay(day.origin, price, marketCap, volume);
  if (stored?.sha256 === sha256) return false;
  if (stored?.origin === "close") {
    const { writtenAt: _, ...before } = stored;
    await transaction.insert(marketDayRevision).values(before);
  }
  const row = {
    origin: day.origin,
    revision: (stored?.revision ?? 0) + 1,
    assetCount: cells.price.reduce((count, value) => count + Number(!Number.isNaN(value)), 0),
    price,
    marketCap,
    volume: volume === null || volume.byteLength === 0 ? null : volume,
    sha256,
  };
  await transaction
    .insert(marketDay)
    .values({ dataSetId, day: day.day, ...row })
    .onConflictDoUpdate({
      target: [marketDay.dataSetId, marketDay.day],
      set: { ...row, writtenAt: sql`now()` },
    });
  return true;
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

/** @throws {RangeError} when a column holds something else */
export function toOrigin(text: string): DayOrigin {
  if (text === "close" || text === "intraday" || text === "derived") return text;
  throw new RangeError(`origin: expected close, intraday or derived, got ${text}`);
}

/** The columns hold what `ensureDataSet` wrote, whose types are these. */
export function toDataSet(row: typeof dataSet.$inferSelect): DataSet {
  const { id, identity, provider, kind, description } = row;
  return {
    id,
    identity: identity as IdentityScheme,
    source: { provider, kind: kind as MarketSource["kind"], description },
  };
}
