import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BenchRow } from "../bench-row.ts";
import { medianOf } from "../measure.ts";
import { startServer } from "../start/start-server.ts";
import type { ServerProcess } from "../start/start-server.ts";
import { createBenchCredential, rawRequest } from "./bench-credentials.ts";
import type { BenchCredential } from "./bench-credentials.ts";
import { sendRequests } from "./send-requests.ts";
import { createVerifyFloor } from "./verify-floor.ts";

const REQUESTS = 5_000;
const WARM_UP_ROUNDS = 6;
const ROUNDS = 15;

/** What one sending of all requests came to. */
interface Figures {
  readonly perSecond: number;
  /** Processor time that a request took the server, in microseconds. */
  readonly cpuMicros: number;
}

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
    const hono = "the same app without authentication";
    const verify = "the same app with a bare verify, 1/(Hono + verify)";
    return [
      {
        row: "8",
        work: "Bearer key verified, requests a second",
        rival: hono,
        ...(await compare(bearer, guarded, bare, 0.87)),
      },
      {
        row: "9",
        work: "HMAC-signed with nonce in memory",
        rival: hono,
        ...(await compare(hmac, guarded, bare, 0.7)),
      },
      {
        row: "10",
        work: "Ed25519-signed with nonce in memory",
        rival: verify,
        ...(await compare(ed25519, guarded, floor, 0.8)),
      },
    ];
  } finally {
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/**
 * Sends the same requests to both servers in turn, each first in every other round. The figures compared are those of one
 * round: the machine is the same to both.
 */
async function compare(
  credential: BenchCredential,
  ours: number,
  rival: number,
  bound: number,
): Promise<Pick<BenchRow, "measured" | "unit" | "goal" | "detail">> {
  const rounds: { readonly ours: Figures; readonly rival: Figures }[] = [];
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    const requests = Array.from({ length: REQUESTS }, () => rawRequest(credential));
    const before = round % 2 === 0 ? await load(rival, requests) : null;
    const own = await load(ours, requests);
    const after = before ?? (await load(rival, requests));
    if (round >= 0) rounds.push({ ours: own, rival: after });
  }
  const byRate = medianOf(rounds.map((one) => one.ours.perSecond / one.rival.perSecond));
  const byCpu = medianOf(rounds.map((one) => one.rival.cpuMicros / one.ours.cpuMicros));
  return {
    measured: byRate,
    unit: "×",
    goal: { sense: "atLeast", bound },
    detail: `ours ${describeFigures(rounds.map((one) => one.ours))}, rival ${describeFigures(rounds.map((one) => one.rival))}; by CPU ${byCpu.toFixed(2)}×`,
  };
}

async function load(port: number, requests: readonly Buffer[]): Promise<Figures> {
  const before = await readCpu(port);
  const seconds = await sendRequests(port, requests);
  const cpuMicros = ((await readCpu(port)) - before) / requests.length;
  return { perSecond: requests.length / seconds, cpuMicros };
}

function describeFigures(figures: readonly Figures[]): string {
  const perSecond = Math.round(medianOf(figures.map((one) => one.perSecond))).toLocaleString("en");
  return `${perSecond}/s at ${medianOf(figures.map((one) => one.cpuMicros)).toFixed(1)} µs CPU`;
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
