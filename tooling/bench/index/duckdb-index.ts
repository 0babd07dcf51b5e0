import { DuckDBInstance } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { MarketMatrix } from "@altseason/core";
import { isBenchExcluded } from "./bench-market.ts";

const CHUNK = 2_000;

/** The market in an in-memory DuckDB, a row per coin and day, ordered by day. Not part of what is timed. */
export async function openDuckMarket(matrix: MarketMatrix, threads: number): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  const connection = await instance.connect();
  await connection.run("create table cell (day integer, coin integer, price double, cap double)");
  await connection.run("create table excluded (coin integer primary key)");
  const width = matrix.assets.length;
  const cells = await connection.createAppender("cell");
  for (let row = 0; row < matrix.dayCount; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const price = matrix.price[row * width + column] ?? Number.NaN;
      if (Number.isNaN(price)) continue;
      cells.appendInteger(row);
      cells.appendInteger(column);
      cells.appendDouble(price);
      cells.appendDouble(matrix.marketCap[row * width + column] ?? Number.NaN);
      cells.endRow();
    }
    if (row % CHUNK === 0) cells.flushSync();
  }
  cells.closeSync();
  const excluded = matrix.assets.flatMap((_, column) => (isBenchExcluded(column) ? [`(${column})`] : []));
  await connection.run(`insert into excluded values ${excluded.join(",")}`);
  return connection;
}

/** Runs a query that gives day and outperformers. */
export async function computeByDuck(
  connection: DuckDBConnection,
  query: string,
): Promise<ReadonlyMap<number, number>> {
  const reader = await connection.runAndReadAll(query);
  return new Map(reader.getRows().map(([day, count]) => [Number(day), Number(count)]));
}
