import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { PGlite, types } from "@electric-sql/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import pg from "pg";
import { createEmbedded } from "./create-embedded.ts";
import { DatabaseError } from "./database-error.ts";
import { lockDirectory } from "./directory-lock.ts";

/** Where data lives: a Postgres address, a directory for the embedded PGlite, or neither for one in memory. */
export interface DatabaseOptions {
  readonly url?: string | undefined;
  readonly dataDir?: string | undefined;
  /** Connections of the pool; 10 by default. */
  readonly maxConnections?: number;
  /** Told what opening is about to do; `creating` happens once a directory and takes seconds. */
  readonly onProgress?: (step: OpenStep) => void;
}

/** What opening is about to do. */
export type OpenStep = "creating" | "opening" | "connecting";

/** An open database. */
export interface Database {
  readonly orm: PgDatabase<PgQueryResultHKT>;
  readonly native:
    | { readonly kind: "postgres"; readonly pool: pg.Pool }
    | { readonly kind: "pglite"; readonly client: PGlite };
  /** Closes once; further calls wait for the same end. */
  readonly close: () => Promise<void>;
}

/** Column names in the database are the schema's in snake_case. */
export const CASING = { casing: "snake_case" } as const;

/** PGlite's own turn each byte into a string of its own: 6 times slower. */
const BYTEA = {
  parsers: { [types.BYTEA]: (text: string): Uint8Array => Buffer.from(text.slice(2), "hex") },
  serializers: {
    [types.BYTEA]: (bytes: Uint8Array): string =>
      `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`,
  },
};

/**
 * Opens Postgres 15 or newer by `url`, else PGlite in `dataDir` behind a lock, else PGlite in memory.
 * @throws {DatabaseError} `unreachable` when Postgres does not answer, `directory_in_use` when another process has `dataDir`
 */
export async function openDatabase({
  url,
  dataDir,
  maxConnections = 10,
  onProgress = () => {},
}: DatabaseOptions): Promise<Database> {
  if (url === undefined) return openEmbedded(dataDir, onProgress);
  onProgress("connecting");
  return openPostgres(url, maxConnections);
}

async function openPostgres(url: string, max: number): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on("error", () => {
    // A dropped idle connection is replaced at the next query, which reports what is wrong then.
  });
  try {
    await pool.query("select 1");
  } catch (cause) {
    await pool.end();
    // Never the whole address: it may hold a password.
    const server = URL.canParse(url) ? new URL(url).host : "the address given";
    throw new DatabaseError("unreachable", `${server}: expected Postgres to answer`, { cause });
  }
  return {
    orm: drizzlePostgres(pool, CASING),
    native: { kind: "postgres", pool },
    close: once(() => pool.end()),
  };
}

async function openEmbedded(
  dataDir: string | undefined,
  onProgress: (step: OpenStep) => void,
): Promise<Database> {
  if (dataDir !== undefined) mkdirSync(dirname(dataDir), { recursive: true });
  const lock = dataDir === undefined ? null : lockDirectory(dataDir);
  try {
    const isMade = dataDir !== undefined && existsSync(join(dataDir, "PG_VERSION"));
    if (dataDir !== undefined && !isMade) {
      onProgress("creating");
      await createEmbedded(dataDir);
    }
    onProgress("opening");
    const client = await PGlite.create(dataDir === undefined ? BYTEA : { ...BYTEA, dataDir });
    return {
      orm: drizzlePglite(client, CASING),
      native: { kind: "pglite", client },
      close: once(async () => {
        await client.close();
        lock?.release();
      }),
    };
  } catch (cause) {
    lock?.release();
    throw cause;
  }
}

function once(end: () => Promise<void>): () => Promise<void> {
  let ended: Promise<void> | null = null;
  return () => (ended ??= end());
}
