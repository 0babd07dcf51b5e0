import { asc, eq } from "drizzle-orm";
import type { DataSet, IdentityScheme, MarketMatrix, MarketSource, MarketStore } from "@altseason/core";
import { hashMarket, loadStoredMatrix, readStoredMarket } from "./load-matrix.ts";
import type { Database } from "./open-database.ts";
import { readSnapshot } from "./read-snapshot.ts";
import type { Snapshot } from "./read-snapshot.ts";
import { dataSet, marketDay } from "./schema/index.ts";
import { toOrigin } from "./to-origin.ts";
import { writeDays } from "./write-days.ts";

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

    writeDays: (dataSetId, days) => writeDays(orm, dataSetId, days),

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

/** The columns hold what `ensureDataSet` wrote, whose types are these. */
export function toDataSet(row: typeof dataSet.$inferSelect): DataSet {
  const { id, identity, provider, kind, description } = row;
  return {
    id,
    identity: identity as IdentityScheme,
    source: { provider, kind: kind as MarketSource["kind"], description },
  };
}
