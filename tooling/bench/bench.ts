import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { formatRows } from "./bench-row.ts";
import type { BenchRow } from "./bench-row.ts";
import { writeResults } from "./bench-results.ts";

const SUITES: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  index: async () => (await import("./index/index.bench.ts")).benchIndex(),
  storage: async () => (await import("./storage/storage.bench.ts")).benchStorage(),
  api: async () => (await import("./api/api.bench.ts")).benchApi(),
  auth: async () => (await import("./auth/auth.bench.ts")).benchAuth(),
  start: async () => (await import("./start/start.bench.ts")).benchStart(),
};
/** Parts of a suite, run when they are named. */
const PARTS: typeof SUITES = {
  "auth/requests": async () => (await import("./auth/requests.bench.ts")).benchRequests(),
  "auth/verification": async () => (await import("./auth/verification.bench.ts")).benchVerification(),
  "auth/nonce-guard": async () => (await import("./auth/nonce-guard.bench.ts")).benchNonceGuard(),
  "auth/redis": async () => (await import("./auth/redis-nonces.bench.ts")).benchRedisNonces(),
  "auth/postgres": async () => (await import("./auth/postgres-nonces.bench.ts")).benchPostgresNonces(),
};
const RESULTS = fileURLToPath(new URL("../../bench/results.json", import.meta.url));

const asked = process.argv.slice(2);
const known = { ...SUITES, ...PARTS };
const unknown = asked.find((name) => !Object.hasOwn(known, name));
if (unknown !== undefined) {
  console.error(`bench: expected ${Object.keys(known).join(", ")} or nothing for all, got ${unknown}`);
  process.exit(2);
}
for (const [name, run] of Object.entries(asked.length === 0 ? SUITES : known)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`# ${name}`);
  const rows = await run();
  console.log(formatRows(rows));
  writeResults(RESULTS, rows, {
    measuredAt: new Date().toISOString(),
    node: process.version,
    cpus: cpus().length,
  });
}
