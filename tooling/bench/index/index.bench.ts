import { computeHistory, createHistoryCursor, methodologyOf } from "@altseason/core";
import type { Classification, MarketMatrix, VariantHistory } from "@altseason/core";
import type { BenchRow } from "../bench-row.ts";
import { describeTimes, measureInterleaved, medianOf, ratioOf, requireEqualCounts } from "../measure.ts";
import type { Contender, Medians } from "../measure.ts";
import { createBenchMarket } from "./bench-market.ts";
import { computeByDuck, openDuckMarket } from "./duckdb-index.ts";
import { duckQueries } from "./duckdb-queries.ts";
import { computeIdiomatically, toObjects } from "./idiomatic-index.ts";
import { measurePeakMemory } from "./measure-peak-memory.ts";

const DAYS = 4_000;
const COINS = 6_000;
const ROUNDS = 7;
const WORK = `Index, ${DAYS} days × ${COINS} coins, 90 d, top 100`;
const NINE = [30, 90, 365].flatMap((windowDays) =>
  [50, 100, 200].map((size) => methodologyOf(`top${size}-${windowDays}d`)),
);

/** Rows 1 to 4: the index against DuckDB, idiomatic TypeScript and a plain sum; nine variants; a day appended; memory. */
export async function benchIndex(): Promise<readonly BenchRow[]> {
  const { matrix, classification } = createBenchMarket(DAYS, COINS);
  const methodology = methodologyOf("top100-90d");
  const computeOne = (): VariantHistory => {
    const [history] = computeHistory(matrix, classification, [methodology]);
    if (history === undefined) throw new Error("history: expected one, got none");
    return history;
  };
  const ours = { name: "ours", run: computeOne };
  const nine = { name: "nine", run: () => computeHistory(matrix, classification, NINE) };
  const sum = { name: "sum", run: () => sumOf(matrix.price) + sumOf(matrix.marketCap) };
  const quick = await measureInterleaved([ours, nine, sum], ROUNDS * 2);
  return [
    ...(await benchAgainstDuck(matrix, ours, computeOne())),
    await benchAgainstObjects(matrix, ours, computeOne()),
    {
      row: "1c",
      work: "the same",
      rival: "a plain sum over both matrices",
      measured: ratioOf(quick, "ours", "sum"),
      unit: "×",
      goal: { sense: "atMost", bound: 3 },
      detail: describeTimes(quick, "ours", "sum"),
    },
    {
      row: "2",
      work: "Nine variants (30/90/365 d × 50/100/200) in one pass",
      rival: "one variant",
      measured: ratioOf(quick, "nine", "ours"),
      unit: "×",
      goal: { sense: "atMost", bound: 3.5 },
      detail: describeTimes(quick, "nine", "ours"),
    },
    benchAppend(matrix, classification),
    measurePeakMemory(DAYS, COINS),
  ];
}

/** The goal is held against whichever formulation is fastest in this run. */
async function benchAgainstDuck(
  matrix: MarketMatrix,
  ours: Contender,
  { outperformers, methodology }: VariantHistory,
): Promise<readonly BenchRow[]> {
  const duck = await openDuckMarket(matrix, 2);
  try {
    const queries = duckQueries(methodology.size, methodology.windowDays);
    for (const { name, sql } of queries) {
      const counts = await computeByDuck(duck, sql);
      requireEqualCounts(`DuckDB, ${name}`, outperformers, (row) => counts.get(row) ?? 0);
    }
    const rivals = queries.map(({ name, sql }) => ({ name, run: () => computeByDuck(duck, sql) }));
    const times = await measureInterleaved([ours, ...rivals], ROUNDS);
    const fastest = fastestOf(times, rivals);
    return [
      {
        row: "1a",
        work: WORK,
        rival: "DuckDB's fastest SQL, 2 threads",
        measured: ratioOf(times, fastest, "ours"),
        unit: "×",
        goal: { sense: "atLeast", bound: 15 },
        detail: describeTimes(times, "ours", ...rivals.map(({ name }) => name)),
      },
    ];
  } finally {
    duck.closeSync();
  }
}

function fastestOf(times: Medians, rivals: readonly Contender[]): string {
  const names = new Set(rivals.map(({ name }) => name));
  const ranked = [...times].filter(([name]) => names.has(name)).sort(([, a], [, b]) => a - b);
  return ranked[0]?.[0] ?? "";
}

async function benchAgainstObjects(
  matrix: MarketMatrix,
  ours: Contender,
  { outperformers, methodology }: VariantHistory,
): Promise<BenchRow> {
  const objects = toObjects(matrix);
  const compute = () => computeIdiomatically(objects, methodology.size, methodology.windowDays);
  const counts = compute();
  requireEqualCounts("idiomatic TypeScript", outperformers, (row) => counts[row] ?? 0);
  const times = await measureInterleaved([ours, { name: "objects and Maps", run: compute }], ROUNDS);
  return {
    row: "1b",
    work: "the same",
    rival: "idiomatic TypeScript",
    measured: ratioOf(times, "objects and Maps", "ours"),
    unit: "×",
    goal: { sense: "atLeast", bound: 40 },
    detail: describeTimes(times, "ours", "objects and Maps"),
  };
}

function benchAppend(matrix: MarketMatrix, classification: Classification): BenchRow {
  const cursor = createHistoryCursor(matrix, classification, NINE);
  const times: number[] = [];
  for (let row = 0; row < matrix.dayCount; row += 1) {
    const start = performance.now();
    cursor.appendDay();
    if (row >= matrix.dayCount / 2) times.push((performance.now() - start) * 1_000);
  }
  const appended = medianOf(times);
  return {
    row: "3",
    work: "Append one day to all nine variants, a variant",
    rival: "(a figure)",
    measured: appended / NINE.length,
    unit: "µs",
    goal: { sense: "atMost", bound: 100 },
    detail: `${appended.toFixed(0)} µs for all nine`,
  };
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
