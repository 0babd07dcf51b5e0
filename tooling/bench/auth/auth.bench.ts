import type { BenchRow } from "../bench-row.ts";
import { benchNonceGuard } from "./nonce-guard.bench.ts";
import { benchPostgresNonces } from "./postgres-nonces.bench.ts";
import { benchRedisNonces } from "./redis-nonces.bench.ts";
import { benchRequests } from "./requests.bench.ts";
import { benchVerification } from "./verification.bench.ts";

/** Rows 8 to 13: what authenticating a request costs, and what guarding its nonce does. */
export async function benchAuth(): Promise<readonly BenchRow[]> {
  return [
    ...(await benchRequests()),
    ...(await benchVerification()),
    ...(await benchNonceGuard()),
    ...(await benchRedisNonces()),
    ...(await benchPostgresNonces()),
  ];
}
