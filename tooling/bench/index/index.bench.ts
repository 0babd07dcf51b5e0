import { computeHistory, createHistoryCursor, methodologyOf } from "@altseason/core";
import type { MarketMatrix } from "@altseason/core";
import type { BenchRow } from "../bench-row.ts";
import { measureInterleaved, medianOf, timeOf } from "../measure.ts";
import { createBenchMarket } from "./bench-market.ts";
import { computeByDuck, openDuckMarket } from "./duckdb-index.ts";
import { computeIdiomatically, toObjects } from "./idiomatic-index.ts";

const DAYS = 4_000;
const COINS = 6_000;
const ROUNDS = 5;
const NINE = [30, 90, 365].flatMap((windowDays) => [50, 100, 200].map((size) => `top${size}-${windowDays}d`));

/** Rows 1 to 4: the index against DuckDB, idiomatic TypeScript and a plain sum; nine variants; a day appended; memory. */
export async function benchIndex(): Promise<readonly BenchRow[]> {
  const { matrix, classification } = createBenchMarket(DAYS, COINS);
  const methodology = methodologyOf("top100-90d");
  const matrixBytes = matrix.price.byteLength + matrix.marketCap.byteLength;
  const before = process.memoryUsage().rss;
  const one = () => computeHistory(matrix, classification, [methodology]);
  const [ours] = one();
  const grown = Math.max(0, process.memoryUsage().rss - before);

  const size = `${DAYS} days × ${COINS} coins`;
  const kernel = { name: "ours", run: one };
  const nine = { name: "nine", run: () => computeHistory(matrix, classification, NINE.map(methodologyOf)) };
  const sum = { name: "sum", run: () => sumOf(matrix.price) + sumOf(matrix.marketCap) };
  const quick = await measureInterleaved([kernel, nine, sum], ROUNDS * 2);

  const duck = await openDuckMarket(matrix, 2);
  const byDuck = await computeByDuck(duck, methodology.size, methodology.windowDays);
  requireEqual("DuckDB", ours?.outperformers, (row) => byDuck.get(row) ?? 0);
  const againstDuck = await measureInterleaved(
    [kernel, { name: "duckdb", run: () => computeByDuck(duck, methodology.size, methodology.windowDays) }],
    ROUNDS,
  );
  duck.closeSync();

  const objects = toObjects(matrix);
  const counts = computeIdiomatically(objects, methodology.size, methodology.windowDays);
  requireEqual("idiomatic TypeScript", ours?.outperformers, (row) => counts[row] ?? 0);
  const againstObjects = await measureInterleaved(
    [
      kernel,
      { name: "objects", run: () => computeIdiomatically(objects, methodology.size, methodology.windowDays) },
    ],
    ROUNDS,
  );

  const appended = medianAppendMicroseconds(matrix, classification);
  const ms = (times: ReadonlyMap<string, number>, name: string): string =>
    `${timeOf(times, name).toFixed(1)} ms`;
  const ratio = (times: ReadonlyMap<string, number>, a: string, b: string): number =>
    timeOf(times, a) / timeOf(times, b);
  return [
    {
      row: "1a",
      work: `Index, ${size}, 90 d, top 100`,
      rival: "DuckDB SQL, 2 threads",
      measured: ratio(againstDuck, "duckdb", "ours"),
      unit: "×",
      goal: 15,
      sense: "atLeast",
      detail: `ours ${ms(againstDuck, "ours")}, DuckDB ${ms(againstDuck, "duckdb")}`,
    },
    {
      row: "1b",
      work: "the same",
      rival: "idiomatic TypeScript",
      measured: ratio(againstObjects, "objects", "ours"),
      unit: "×",
      goal: 40,
      sense: "atLeast",
      detail: `ours ${ms(againstObjects, "ours")}, objects and Maps ${ms(againstObjects, "objects")}`,
    },
    {
      row: "1c",
      work: "the same",
      rival: "a plain sum over both matrices",
      measured: ratio(quick, "ours", "sum"),
      unit: "×",
      goal: 3,
      sense: "atMost",
      detail: `ours ${ms(quick, "ours")}, sum ${ms(quick, "sum")}`,
    },
    {
      row: "2",
      work: "Nine variants (30/90/365 d × 50/100/200) in one pass",
      rival: "one variant",
      measured: ratio(quick, "nine", "ours"),
      unit: "×",
      goal: 3.5,
      sense: "atMost",
      detail: `nine ${ms(quick, "nine")}, one ${ms(quick, "ours")}`,
    },
    {
      row: "3",
      work: "Append one day to all nine variants, a variant",
      rival: "(a figure)",
      measured: appended / NINE.length,
      unit: "µs",
      goal: 100,
      sense: "atMost",
      detail: `${appended.toFixed(0)} µs for all nine`,
    },
    {
      row: "4",
      work: "Peak memory of row 1",
      rival: "the two matrices",
      measured: (matrixBytes + grown) / matrixBytes,
      unit: "×",
      goal: 1.25,
      sense: "atMost",
      detail: `${(matrixBytes / 2 ** 20).toFixed(0)} MB of matrices, ${(grown / 2 ** 20).toFixed(1)} MB more while computing`,
    },
  ];
}

function medianAppendMicroseconds(
  matrix: MarketMatrix,
  classification: Parameters<typeof computeHistory>[1],
): number {
  const cursor = createHistoryCursor(matrix, classification, NINE.map(methodologyOf));
  const times: number[] = [];
  for (let row = 0; row < matrix.dayCount; row += 1) {
    const start = performance.now();
    cursor.appendDay();
    if (row >= matrix.dayCount / 2) times.push(performance.now() - start);
  }
  return medianOf(times) * 1_000;
}

/** Four accumulators, so that memory and not the latency of an addition is what is measured. */
function sumOf(values: Float64Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let index = 0; index + 3 < values.length; index += 4) {
    a += values[index] ?? 0;
    b += values[index + 1] ?? 0;
    c += values[index + 2] ?? 0;
    d += values[index + 3] ?? 0;
  }
  return a + b + c + d;
}

function requireEqual(rival: string, ours: Uint16Array | undefined, theirs: (row: number) => number): void {
  for (const [row, count] of ours?.entries() ?? []) {
    if (count !== theirs(row))
      throw new Error(`${rival} differs on row ${row}: ${theirs(row)}, ours ${count}`);
  }
}
