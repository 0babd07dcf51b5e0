import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import type { Database } from "./open-database.ts";

const CONFIG = { migrationsFolder: fileURLToPath(new URL("../migrations", import.meta.url)) };
const LOCK_KEY = 4_711_2026;

/** Brings the schema up to date. Any number of instances may start at once: one migrates, the others wait for it. */
export async function migrate({ native }: Database): Promise<void> {
  if (native.kind === "pglite") {
    await migratePglite(drizzlePglite(native.client), CONFIG);
    return;
  }
  const client = await native.pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK_KEY]);
    await migratePostgres(drizzle(client), CONFIG);
  } finally {
    // Closing the connection gives the lock back, whatever went wrong on it.
    client.release(true);
  }
}
