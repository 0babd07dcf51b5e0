import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BenchRow } from "../bench-row.ts";
import { medianNamed, ratioOf, sampleInterleaved } from "../measure.ts";
import type { Medians, Sampler } from "../measure.ts";
import { startServer } from "../start/start-server.ts";
import type { ServerProcess } from "../start/start-server.ts";
import { createBenchCredential, rawRequest } from "./bench-credentials.ts";
import type { BenchCredential } from "./bench-credentials.ts";
import { sendRequests } from "./send-requests.ts";
import { createVerifyFloor } from "./verify-floor.ts";

const REQUESTS = 10_000;
const ROUNDS = 7;

/**
 * Rows 8 to 10: one small Hono app that authenticates its callers, the same app without, and the same with a bare Ed25519
 * verification, each in a process of its own and sent the same kinds of request, signed just before they are sent.
 */
export async function benchRequests(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "altseason-bench-"));
  const bearer = createBenchCredential("bearer");
  const hmac = createBenchCredential("hmac-sha256");
  const ed25519 = createBenchCredential("ed25519");
  const servers: ServerProcess[] = [];
  const start = async (mode: string, settings: unknown): Promise<number> => {
    const file = join(folder, `${mode}.json`);
    writeFileSync(file, JSON.stringify(settings));
    const server = await startApp(file, mode);
    servers.push(server);
    return Number(new URL(server.url).port);
  };
  try {
    const served = [bearer, hmac, ed25519].map((credential) => credential.served);
    const guarded = await start("guarded", served);
    const bare = await start("bare", null);
    const floor = await start("floor", createVerifyFloor());
    const medians = await sampleInterleaved(
      [
        ...samplersOf("bearer", guarded, bearer),
        ...samplersOf("bare, bearer", bare, bearer),
        ...samplersOf("HMAC", guarded, hmac),
        ...samplersOf("bare, HMAC", bare, hmac),
        ...samplersOf("Ed25519", guarded, ed25519),
        ...samplersOf("bare verify", floor, ed25519),
      ],
      ROUNDS,
    );
    return [
      rowOf(medians, "8", "Bearer key verified, requests a second", ["bearer", "bare, bearer"], 0.87),
      rowOf(medians, "9", "HMAC-signed with nonce in memory", ["HMAC", "bare, HMAC"], 0.7),
      rowOf(medians, "10", "Ed25519-signed with nonce in memory", ["Ed25519", "bare verify"], 0.8),
    ];
  } finally {
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Requests a second, and then the processor time that one took the server, in microseconds. */
function samplersOf(name: string, port: number, credential: BenchCredential): readonly Sampler[] {
  let cpuMicros = 0;
  return [
    {
      name,
      async sample() {
        const requests = Array.from({ length: REQUESTS }, () => rawRequest(credential));
        const before = await readCpu(port);
        const seconds = await sendRequests(port, requests);
        cpuMicros = ((await readCpu(port)) - before) / REQUESTS;
        return REQUESTS / seconds;
      },
    },
    { name: `${name} CPU`, sample: async () => cpuMicros },
  ];
}

async function readCpu(port: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/cpu`);
  return Number(await response.text());
}

function startApp(file: string, mode: string): Promise<ServerProcess> {
  const script = fileURLToPath(new URL("authenticated-server.ts", import.meta.url));
  return startServer({
    readyPath: "/cpu",
    settledLine: null,
    plan: (port) => ({ args: [script, String(port), file, mode], env: { NODE_ENV: "production" } }),
  });
}

function rowOf(
  medians: Medians,
  row: string,
  work: string,
  [ours, rival]: readonly [string, string],
  bound: number,
): BenchRow {
  const figures = (name: string): string =>
    `${Math.round(medianNamed(medians, name)).toLocaleString("en")}/s at ${medianNamed(medians, `${name} CPU`).toFixed(1)} µs CPU`;
  const byCpu = ratioOf(medians, `${rival} CPU`, `${ours} CPU`);
  return {
    row,
    work,
    rival: rival === "bare verify" ? "the same app with a bare verify: 1/(Hono + verify)" : "bare Hono",
    measured: ratioOf(medians, ours, rival),
    unit: "×",
    goal: { sense: "atLeast", bound },
    detail: `ours ${figures(ours)}, rival ${figures(rival)}; by CPU ${byCpu.toFixed(2)}×`,
  };
}
