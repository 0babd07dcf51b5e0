import type { MarketStore, ReadingStore } from "@altseason/core";
import {
  createCachedMarketStore,
  createMarketStore,
  createReadingStore,
  createRefreshLog,
  dataDirectory,
  migrate,
  openDatabase,
} from "@altseason/db";
import type { Database, OpenStep, RefreshLog } from "@altseason/db";
import type { Logger } from "pino";

/** Everything that is kept. */
export interface Storage {
  readonly database: Database;
  readonly store: MarketStore;
  readonly readings: ReadingStore;
  readonly refreshLog: RefreshLog;
}

/** Where it is kept: in Postgres by `databaseUrl`, else in an embedded database in `dataDir`. */
export interface StoragePlace {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly log: Logger;
}

const PROGRESS: Readonly<Record<OpenStep, string>> = {
  creating: "making the embedded database; this takes a few seconds, the first time only",
  opening: "opening the embedded database",
  connecting: "connecting to Postgres",
};

/**
 * Opens the storage and brings its schema up to date.
 * @throws {DatabaseError} when it can't be reached or another process has it
 */
export async function openStorage({ databaseUrl, dataDir, log }: StoragePlace): Promise<Storage> {
  const places = dataDirectory(dataDir);
  const database = await openDatabase({
    url: databaseUrl,
    dataDir: places.database,
    onProgress: (step) => log.info(PROGRESS[step]),
  });
  await migrate(database);
  const store = createCachedMarketStore(createMarketStore(database), places.matrices, {
    onWriteFailure: (cause) =>
      log.warn({ err: cause }, "the matrix could not be cached; the next start is slower"),
  });
  return {
    database,
    store,
    readings: createReadingStore(database),
    refreshLog: createRefreshLog(database),
  };
}
