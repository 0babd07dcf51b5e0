import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BenchRow } from "../bench-row.ts";
import { medianNamed, ratioOf, sampleInterleaved } from "../measure.ts";
import type { Medians } from "../measure.ts";
import { startApi } from "../start/start-api.ts";
import { startServer } from "../start/start-server.ts";
import type { ServerProcess } from "../start/start-server.ts";
import { chooseLoadGenerator } from "./request-load.ts";
import type { LoadGenerator } from "./request-load.ts";

const ROUNDS = 5;
const SMALL = "/v1/index";
/** As many days as make about 60 KB. */
const LARGE = "/v1/index/history?limit=800";
const KILOBYTE = 1_000;

/** Rows 6 and 7: the API under load against bare node:http servers, each in a process of its own. */
export async function benchApi(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "altseason-bench-"));
  const servers: ServerProcess[] = [];
  const load = chooseLoadGenerator();
  try {
    const api = await startApi({
      DATA_DIR: join(folder, "data"),
      MARKET_DATA_PROVIDER: "demo",
      RATE_LIMIT_PER_MINUTE: "1000000000",
    });
    servers.push(api);
    await api.settled();
    const bare = async (path: string, mode: "ready" | "stringify"): Promise<string> => {
      const server = await startBare(folder, await readText(api.url + path), mode);
      servers.push(server);
      if ((await readText(server.url)) !== (await readText(api.url + path))) {
        throw new Error(`${path}: expected the same body of both servers`);
      }
      return server.url;
    };
    const small = await compare(load, api.url + SMALL, await bare(SMALL, "ready"));
    const large = await compare(load, api.url + LARGE, await bare(LARGE, "stringify"));
    const bytes = (await readText(api.url + LARGE)).length;
    return [
      {
        row: "6",
        work: "API, small JSON, requests a second",
        rival: "a bare node:http server with a ready buffer",
        measured: ratioOf(small, "ours", "bare"),
        unit: "×",
        goal: { sense: "atLeast", bound: 0.9 },
        detail: describeRates(small, load),
      },
      {
        row: "7",
        work: `History of ${(bytes / KILOBYTE).toFixed(0)} KB, requests a second`,
        rival: "a bare node:http server that stringifies a request",
        measured: ratioOf(large, "ours", "bare"),
        unit: "×",
        goal: { sense: "atLeast", bound: 5 },
        detail: describeRates(large, load),
      },
    ];
  } finally {
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true });
  }
}

function compare(load: LoadGenerator, ours: string, bare: string): Promise<Medians> {
  return sampleInterleaved(
    [
      { name: "ours", sample: () => load.measure(ours) },
      { name: "bare", sample: () => load.measure(bare) },
    ],
    ROUNDS,
  );
}

async function startBare(folder: string, body: string, mode: string): Promise<ServerProcess> {
  const file = join(folder, `${mode}.json`);
  writeFileSync(file, body);
  const script = fileURLToPath(new URL("bare-server.ts", import.meta.url));
  return startServer({
    readyPath: "/",
    settledLine: null,
    plan: (port) => ({ args: [script, String(port), file, mode], env: {} }),
  });
}

async function readText(url: string): Promise<string> {
  const response = await fetch(url, { headers: { "accept-encoding": "identity" } });
  if (response.status !== 200) throw new Error(`${url}: expected 200, got ${response.status}`);
  return response.text();
}

function describeRates(rates: Medians, { name }: LoadGenerator): string {
  const rate = (server: string): string => Math.round(medianNamed(rates, server)).toLocaleString("en");
  return `ours ${rate("ours")}/s, bare ${rate("bare")}/s, asked by ${name}`;
}
