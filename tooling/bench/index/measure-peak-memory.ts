import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BenchRow } from "../bench-row.ts";

const MEBIBYTE = 2 ** 20;

/** Row 4: the largest resident size of a process that makes the market and computes it, Node and code included. */
export function measurePeakMemory(days: number, coins: number): BenchRow {
  const script = fileURLToPath(new URL("compute-alone.ts", import.meta.url));
  const answer = execFileSync(process.execPath, [script, String(days), String(coins)], { encoding: "utf8" });
  const { peakBytes, matrixBytes, dayCount } = JSON.parse(answer) as Readonly<Record<string, number>>;
  if (peakBytes === undefined || matrixBytes === undefined || dayCount !== days) {
    throw new Error(`compute-alone: expected ${days} days and two sizes, got ${answer}`);
  }
  return {
    row: "4",
    work: "Peak memory of row 1, a process of its own",
    rival: "the two matrices",
    measured: peakBytes / matrixBytes,
    unit: "×",
    goal: { sense: "atMost", bound: 1.25 },
    detail: `${(peakBytes / MEBIBYTE).toFixed(0)} MB resident at the most, ${(matrixBytes / MEBIBYTE).toFixed(0)} MB of it matrices`,
  };
}
