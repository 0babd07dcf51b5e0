import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchRow } from "../bench-row.ts";
import { medianOf } from "../measure.ts";
import { startApi } from "./start-api.ts";

const ROUNDS = 3;
const GOAL = { sense: "atMost", bound: 5 } as const;

const WAYS = [
  { name: "demo market named", variables: { MARKET_DATA_PROVIDER: "demo" } },
  { name: "nothing set", variables: {} },
] as const;

/** Row 16: from the start of the API's process to its first reading, in an empty data directory and in one that exists. */
export async function benchStart(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [index, { name, variables }] of WAYS.entries()) {
    const first: number[] = [];
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = mkdtempSync(join(tmpdir(), "altseason-bench-"));
      try {
        for (const times of [first, again]) {
          const api = await startApi({ ...variables, DATA_DIR: join(folder, "data") });
          times.push(api.readyMs / 1_000);
          await api.settled();
          await api.stop();
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    }
    rows.push(
      rowOf(`16${"ac"[index]}`, `First reading in an empty data directory, ${name}`, first),
      rowOf(`16${"bd"[index]}`, `First reading in an existing one, ${name}`, again),
    );
  }
  return rows;
}

function rowOf(row: string, work: string, seconds: readonly number[]): BenchRow {
  return {
    row,
    work,
    rival: "(a figure)",
    measured: medianOf(seconds),
    unit: "s",
    goal: GOAL,
    detail: `${seconds.map((value) => value.toFixed(2)).join(", ")} s`,
  };
}
