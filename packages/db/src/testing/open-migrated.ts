import { migrate } from "../migrate.ts";
import { openDatabase } from "../open-database.ts";
import type { Database } from "../open-database.ts";

/** A database with its schema: on a server where `url` is given, else PGlite in memory. */
export async function openMigrated(url?: string): Promise<Database> {
  const database = await openDatabase({ url });
  await migrate(database);
  return database;
}
