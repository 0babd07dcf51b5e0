import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BenchRow } from "../bench-row.ts";

const MEBIBYTE = 2 ** 20;
const SCRIPT = fileURLToPath(new URL("compute-alone.ts", import.meta.url));

/**
 * Row 4: the largest resident size of a process that makes the market and computes it, Node and code included. The second
 * run is measured: it has its code from Node's compile cache, without the 20 MB of the tool that strips types.
 */
export function measurePeakMemory(days: number, coins: number): BenchRow {
  const cache = mkdtempSync(join(tmpdir(), "altseason-bench-"));
  try {
    runAlone(days, coins, cache);
    const { peakBytes, matrixBytes } = runAlone(days, coins, cache);
    const size = (bytes: number): string => `${(bytes / MEBIBYTE).toFixed(0)} MB`;
    return {
      row: "4",
      work: "Peak memory of row 1, a process of its own",
      rival: "the two matrices",
      measured: peakBytes / matrixBytes,
      unit: "×",
      goal: { sense: "atMost", bound: 1.25 },
      detail: `${size(peakBytes)} resident at the most, ${size(matrixBytes)} of it matrices`,
    };
  } finally {
    rmSync(cache, { recursive: true });
  }
}

function runAlone(
  days: number,
  coins: number,
  cache: string,
): { readonly peakBytes: number; readonly matrixBytes: number } {
  const answer = execFileSync(process.execPath, [SCRIPT, String(days), String(coins)], {
    encoding: "utf8",
    env: { NODE_COMPILE_CACHE: cache },
  });
  const { peakBytes, matrixBytes, dayCount } = JSON.parse(answer) as Readonly<Record<string, number>>;
  if (peakBytes === undefined || matrixBytes === undefined || dayCount !== days) {
    throw new Error(`compute-alone: expected ${days} days and two sizes, got ${answer}`);
  }
  return { peakBytes, matrixBytes };
}
