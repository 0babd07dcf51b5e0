import { sql } from "drizzle-orm";
import { afterAll, beforeAll } from "vitest";
import type { Database } from "../open-database.ts";
import { openMigrated } from "./open-migrated.ts";

/** One database for all tests of a file: opening one takes longer than emptying it. */
export interface Emptied {
  /** The database, without a row. */
  readonly open: () => Promise<Database>;
  readonly close: () => Promise<void>;
  /** Breaks what listens, as a network does; null where nothing can break. */
  readonly sever: ((database: Database) => Promise<void>) | null;
}

/** Opens a database before a file's tests and closes it after them: PGlite, or one that `create` makes on a server. */
export function openEmptied(
  create: (() => Promise<{ readonly url: string; readonly drop: () => Promise<void> }>) | null,
): Emptied {
  let database: Database | null = null;
  let drop = async (): Promise<void> => {};
  beforeAll(async () => {
    const made = await create?.();
    drop = made?.drop ?? drop;
    database = await openMigrated(made?.url);
  });
  afterAll(async () => {
    await database?.close();
    await drop();
  });
  return {
    async open() {
      if (database === null) throw new Error("database: expected one to be open, got none");
      await empty(database);
      return database;
    },
    close: async () => {},
    sever: create === null ? null : sever,
  };
}

/** Takes the triggers off while it empties: nobody else could. */
async function empty({ orm }: Database): Promise<void> {
  await orm.transaction(async (transaction) => {
    for (const table of ["audit_entry", "audit_head"]) {
      await transaction.execute(sql.raw(`alter table ${table} disable trigger ${table}_stays`));
      await transaction.execute(sql.raw(`truncate ${table}`));
      await transaction.execute(sql.raw(`alter table ${table} enable always trigger ${table}_stays`));
    }
    await transaction.execute(sql`
      truncate audit_chain, client, api_key, key_version, key_delivery, version_material, sequence_window, session_token,
        idempotency, usage_hour, version_user, refused_request, alert, nonce`);
    await transaction.execute(sql`update nonce_state set remembers_since = now_ms() - 1000`);
  });
}

async function sever({ orm }: Database): Promise<void> {
  await orm.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen %'`,
  );
}
