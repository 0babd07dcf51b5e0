import type { PGlite, Transaction } from "@electric-sql/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import type pg from "pg";
import { copyFromPostgres } from "./copy-from-postgres.ts";
import { createCopyReader } from "./copy-reader.ts";
import type { CopiedRow } from "./copy-reader.ts";
import { CASING } from "./open-database.ts";
import type { Database } from "./open-database.ts";

/** Reads that all see the database as it was at one moment, whatever others write meanwhile. */
export interface Snapshot {
  readonly orm: Database["orm"];
  /** Rows of a SELECT as raw fields, several times faster than through a driver's text. It takes no parameters. */
  copy(select: string, onRow: (row: CopiedRow) => void): Promise<void>;
}

/** Runs reads in one snapshot. */
export async function readSnapshot<Result>(
  { native }: Database,
  read: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  if (native.kind === "postgres") return readFromPostgres(native.pool, read);
  return native.client.transaction((transaction) =>
    read({
      orm: drizzlePglite(asClient(transaction), CASING),
      async copy(select, onRow) {
        const { blob } = await transaction.query(`copy (${select}) to '/dev/blob' (format binary)`);
        if (blob !== undefined) createCopyReader(onRow)(Buffer.from(await blob.arrayBuffer()));
      },
    }),
  );
}

async function readFromPostgres<Result>(
  pool: pg.Pool,
  read: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let isSound = false;
  try {
    await client.query("begin isolation level repeatable read read only");
    const result = await read({
      orm: drizzlePostgres(client, CASING),
      copy: (select, onRow) =>
        copyFromPostgres(client, `copy (${select}) to stdout (format binary)`, createCopyReader(onRow)),
    });
    await client.query("commit");
    isSound = true;
    return result;
  } finally {
    client.release(!isSound);
  }
}

/** Drizzle only ever asks its client to `query`, which a transaction does as well. */
function asClient(transaction: Transaction): PGlite {
  return transaction as unknown as PGlite;
}
