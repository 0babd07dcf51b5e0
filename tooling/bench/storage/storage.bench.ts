import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MarketDay, MarketMatrix } from "@altseason/core";
import { createMarketStore, migrate, openDatabase, readMatrixCache, writeMatrixCache } from "@altseason/db";
import type { Database, HashedMarketStore } from "@altseason/db";
import type { BenchRow } from "../bench-row.ts";
import { describeTimes, measureInterleaved, ratioOf, medianNamed } from "../measure.ts";
import type { Medians } from "../measure.ts";
import { createBenchDays } from "./bench-days.ts";
import { createBenchDatabase } from "./postgres-server.ts";
import { readRowTable, writeRowTable } from "./row-table.ts";
import type { PlainCells, RowReader } from "./row-table.ts";

const DAYS = 1_000;
const COINS = 1_000;
const ROUNDS = 7;
const DATA_SET = "bench";
const WORK = "History of 1M cells (price and cap) into typed arrays";
const ROW_TABLE = "a row for each coin and day";

/** Row 5: packed day rows against a row for each coin and day, on Postgres and PGlite, and the cache file beside them. */
export async function benchStorage(): Promise<readonly BenchRow[]> {
  const days = createBenchDays(DAYS, COINS);
  return [...(await benchPostgres(days)), ...(await benchEmbedded(days))];
}

async function benchPostgres(days: readonly MarketDay[]): Promise<readonly BenchRow[]> {
  const server = await createBenchDatabase();
  const figure = { row: "5a", work: `${WORK}, Postgres`, rival: "(a figure)", unit: "ms" } as const;
  const ratio = { row: "5b", work: "the same", rival: `${ROW_TABLE}, read by pg`, unit: "×" } as const;
  const goals = { a: { sense: "atMost", bound: 100 }, b: { sense: "atMost", bound: 0.15 } } as const;
  if (!server.isPresent) {
    const skipped = { measured: null, detail: server.reason };
    return [
      { ...figure, ...skipped, goal: goals.a },
      { ...ratio, ...skipped, goal: goals.b },
    ];
  }
  const database = await openDatabase({ url: server.url });
  try {
    const { times } = await measureStore(database, days, async () => {});
    const detail = describeTimes(times, "packed", "rows");
    return [
      { ...figure, measured: medianNamed(times, "packed"), goal: goals.a, detail },
      { ...ratio, measured: ratioOf(times, "packed", "rows"), goal: goals.b, detail },
    ];
  } finally {
    await database.close();
    await server.drop();
  }
}

async function benchEmbedded(days: readonly MarketDay[]): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "altseason-bench-"));
  const database = await openDatabase({ dataDir: join(folder, "pglite") });
  try {
    const path = join(folder, "bench.matrix");
    const { times, writeMs } = await measureStore(database, days, async (store) => {
      const loaded = await store.loadHashedMatrix(DATA_SET);
      if (loaded === null) throw new Error("store: expected a matrix, got none");
      writeMatrixCache(path, loaded.matrix, loaded.contentHash);
      const read = (): MarketMatrix | null => readMatrixCache(path, loaded.contentHash);
      requireEqualCells("cache file", loaded.matrix, read());
      return { name: "cache file", run: read };
    });
    const shown = { goal: null } as const;
    return [
      {
        ...shown,
        row: "5c",
        work: "the same, PGlite",
        rival: `${ROW_TABLE}, PGlite`,
        unit: "×",
        measured: ratioOf(times, "packed", "rows"),
        detail: `${describeTimes(times, "packed", "rows")}; written in ${writeMs.toFixed(0)} ms`,
      },
      {
        ...shown,
        row: "5d",
        work: "the same, from the matrix cache file",
        rival: "packed day rows, PGlite",
        unit: "×",
        measured: ratioOf(times, "cache file", "packed"),
        detail: describeTimes(times, "cache file", "packed"),
      },
    ];
  } finally {
    await database.close();
    rmSync(folder, { recursive: true });
  }
}

async function measureStore(
  database: Database,
  days: readonly MarketDay[],
  addContender: (
    store: HashedMarketStore,
  ) => Promise<{ readonly name: string; readonly run: () => unknown } | void>,
): Promise<{ readonly times: Medians; readonly writeMs: number }> {
  await migrate(database);
  const store = createMarketStore(database);
  await store.ensureDataSet({
    id: DATA_SET,
    identity: "coingecko",
    source: { provider: "bench", kind: "simulated", description: "seeded random walk" },
  });
  const start = performance.now();
  await store.writeDays(DATA_SET, days);
  const writeMs = performance.now() - start;
  const reader = rowReaderOf(database);
  await writeRowTable(reader, days);
  const packed = (): Promise<MarketMatrix | null> => store.loadMatrix(DATA_SET);
  const rows = (): Promise<PlainCells> => readRowTable(reader, days[0]?.day ?? 0, DAYS, COINS);
  requireEqualCells(ROW_TABLE, await packed(), await rows());
  const added = await addContender(store);
  const contenders = [
    { name: "packed", run: packed },
    { name: "rows", run: rows },
    ...(added === undefined ? [] : [added]),
  ];
  return { times: await measureInterleaved(contenders, ROUNDS), writeMs };
}

function rowReaderOf({ native }: Database): RowReader {
  if (native.kind === "postgres") {
    const { pool } = native;
    return {
      run: (statement, parameters = []) => pool.query(statement, [...parameters]),
      readArrays: async (text) => (await pool.query<unknown[]>({ text, rowMode: "array" })).rows,
    };
  }
  const { client } = native;
  return {
    run: (statement, parameters = []) => client.query(statement, [...parameters]),
    readArrays: async (text) => (await client.query<unknown[]>(text, [], { rowMode: "array" })).rows,
  };
}

function requireEqualCells(rival: string, ours: PlainCells | null, theirs: PlainCells | null): void {
  if (ours === null || theirs === null) throw new Error(`${rival}: expected a matrix of both, got none`);
  for (const field of ["price", "marketCap"] as const) {
    const cell = ours[field].findIndex((value, index) => value !== theirs[field][index]);
    if (cell >= 0 || ours[field].length !== theirs[field].length) {
      throw new Error(
        `${rival}: expected ${field} ${ours[field][cell]} in cell ${cell}, got ${theirs[field][cell]}`,
      );
    }
  }
}
