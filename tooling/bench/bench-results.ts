import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { verdictOf } from "./bench-row.ts";
import type { BenchRow, Verdict } from "./bench-row.ts";

/** A row as it was last measured. */
export interface MeasuredRow extends BenchRow {
  readonly verdict: Verdict;
  readonly measuredAt: string;
  readonly node: string;
  readonly cpus: number;
}

/** Where and when rows were measured. */
export type Circumstances = Pick<MeasuredRow, "measuredAt" | "node" | "cpus">;

/** The rows of a run over those of earlier runs: a row measured again replaces the old one, in the order of row numbers. */
export function mergeResults(
  earlier: readonly MeasuredRow[],
  rows: readonly BenchRow[],
  circumstances: Circumstances,
): readonly MeasuredRow[] {
  const merged = new Map(earlier.map((row) => [row.row, row]));
  for (const row of rows) merged.set(row.row, { ...row, verdict: verdictOf(row), ...circumstances });
  return [...merged.values()].sort((a, b) => a.row.localeCompare(b.row, "en", { numeric: true }));
}

/** Merges rows into a results file, which need not exist. */
export function writeResults(path: string, rows: readonly BenchRow[], circumstances: Circumstances): void {
  mkdirSync(dirname(path), { recursive: true });
  const merged = mergeResults(readResults(path), rows, circumstances);
  writeFileSync(path, `${JSON.stringify({ rows: merged }, null, 2)}\n`);
}

/** Only this module writes the file: what is in it has its shape, else it is made anew. */
function readResults(path: string): readonly MeasuredRow[] {
  try {
    const { rows } = JSON.parse(readFileSync(path, "utf8")) as { rows?: readonly MeasuredRow[] };
    return rows ?? [];
  } catch {
    return [];
  }
}
