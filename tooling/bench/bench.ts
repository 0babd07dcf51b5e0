import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { formatRows } from "./bench-row.ts";
import type { BenchRow } from "./bench-row.ts";

const SUITES: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  index: async () => (await import("./index/index.bench.ts")).benchIndex(),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in SUITES));
if (unknown !== undefined) {
  console.error(`bench: expected ${Object.keys(SUITES).join(", ")} or nothing for all, got ${unknown}`);
  process.exit(2);
}
const rows: BenchRow[] = [];
for (const [name, run] of Object.entries(SUITES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`# ${name}`);
  const measured = await run();
  console.log(formatRows(measured));
  rows.push(...measured);
}
const results = new URL("../../bench/results.json", import.meta.url);
mkdirSync(new URL(".", results), { recursive: true });
writeFileSync(
  results,
  `${JSON.stringify({ measuredAt: new Date().toISOString(), node: process.version, cpus: cpus().length, rows }, null, 2)}\n`,
);
