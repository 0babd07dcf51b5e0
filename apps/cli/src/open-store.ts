import type { MarketStore } from "@altseason/core";
import { DatabaseError, createMarketStore, dataDirectory, migrate, openDatabase } from "@altseason/db";
import type { Database } from "@altseason/db";
import { CommandError } from "./command-error.ts";
import type { Env } from "./env.ts";
import { UsageError } from "./usage-error.ts";

/** The market store of the installation, open. */
export interface OpenStore {
  readonly store: MarketStore;
  /** Where it is, for people; without a password. */
  readonly place: string;
  /**
   * Keeps other processes from the same task on the same data set, until the store is closed. Call it once at most.
   * @throws {CommandError} when one of them is at it
   */
  claim(task: string, dataSetId: string): Promise<void>;
  close(): Promise<void>;
}

const DATA_SET_ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

/**
 * Opens and migrates the database that the API would: Postgres by DATABASE_URL, else the embedded one in DATA_DIR.
 * @throws {CommandError} when it can't be reached, or another process has the embedded one
 */
export async function openStore(env: Env, note: (line: string) => void): Promise<OpenStore> {
  const { DATABASE_URL: url, DATA_DIR } = env;
  const dataDir = dataDirectory(DATA_DIR).database;
  const place = url === undefined ? `embedded database in ${dataDir}` : `Postgres at ${describeServer(url)}`;
  const database = await open({ url, dataDir }, (step) => {
    if (step === "creating") note(`making an embedded database in ${dataDir}`);
  });
  try {
    await migrate(database);
  } catch (cause) {
    await database.close();
    throw cause;
  }
  let giveBack = (): void => {};
  return {
    store: createMarketStore(database),
    place,
    async claim(task, dataSetId) {
      giveBack = await claimOnServer(database, task, dataSetId);
    },
    close() {
      giveBack();
      return database.close();
    },
  };
}

/** @throws {UsageError} when the text is no name of a data set */
export function requireDataSetId(text: string): string {
  if (DATA_SET_ID.test(text)) return text;
  throw new UsageError(
    `--data-set: expected up to 63 lower-case letters, digits and hyphens, got ${JSON.stringify(text)}`,
  );
}

async function open(...[options, onProgress]: OpenParameters): Promise<Database> {
  try {
    return await openDatabase({ ...options, onProgress });
  } catch (cause) {
    if (!(cause instanceof DatabaseError)) throw cause;
    const advice =
      cause.code === "directory_in_use"
        ? "Stop that process (the API, most likely) and run this again, or keep the data in Postgres (DATABASE_URL), which both can use at once."
        : "Check DATABASE_URL and that the server runs.";
    throw new CommandError(`${cause.message}\n${advice}`, { cause });
  }
}

type OpenParameters = [
  options: { readonly url: string | undefined; readonly dataDir: string },
  onProgress: NonNullable<Parameters<typeof openDatabase>[0]["onProgress"]>,
];

/** The embedded database is ours alone already. A lock on a server ends with the connection that took it. */
async function claimOnServer({ native }: Database, task: string, dataSetId: string): Promise<() => void> {
  if (native.kind === "pglite") return () => {};
  const client = await native.pool.connect();
  const { rows } = await client.query<{ readonly isOurs: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as "isOurs"',
    [`altseason/${task}/${dataSetId}`],
  );
  if (rows[0]?.isOurs === true) return () => client.release(true);
  client.release();
  throw new CommandError(`another ${task} of the data set ${dataSetId} is running on this database`);
}

function describeServer(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
