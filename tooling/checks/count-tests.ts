import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

interface TestRun {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** Adds up vitest's JSON reports of a folder and closes with one line: `N passed, N failed, N skipped`. */
export function countTests(folder: string): string {
  const runs = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name): TestRun => JSON.parse(readFileSync(join(folder, name), "utf8")));
  const sum = (count: (run: TestRun) => number): number => runs.reduce((total, run) => total + count(run), 0);
  const passed = sum((run) => run.numPassedTests);
  const failed = sum((run) => run.numFailedTests);
  return `${passed} passed, ${failed} failed, ${sum((run) => run.numPendingTests)} skipped`;
}

const [, script, folder] = process.argv;
if (script?.endsWith("count-tests.ts") === true && folder !== undefined) {
  const line = countTests(folder);
  console.log(`\n${line}`);
  process.exitCode = line.startsWith("0 passed") || !line.includes(" 0 failed") ? 1 : 0;
}
