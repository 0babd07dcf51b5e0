import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request as openRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { bootstrappedSchema, issuedKeySchema } from "@altseason/contract";
import type { CreateKey, IssuedKey } from "@altseason/contract";
import { findTestPostgres } from "@altseason/db/testing";
import { startServer } from "../testing/server-process.ts";
import type { ServerProcess } from "../testing/server-process.ts";
import { createPair, hmacSigner, signRequest } from "../testing/sign-request.ts";
import type { Signer, SigningChanges, WireRequest } from "../testing/sign-request.ts";

/** What came back, and how long it took. */
export interface WireAnswer {
  readonly status: number;
  readonly body: string;
  readonly tookMs: number;
}

/** A key that was made over the wire. */
interface FleetKey {
  readonly id: string;
  readonly signer: Signer;
  readonly token: string | null;
  readonly issued: IssuedKey;
}

/** Several API processes on one Postgres, and Redis or none, with a client and its owner's key. */
export interface Fleet {
  readonly size: number;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly owner: Signer;
  readonly ownerKeyId: string;
  readonly output: () => readonly string[];
  sign(signer: Signer, method: string, target: string, body?: unknown, changes?: SigningChanges): WireRequest;
  send(instance: number, request: WireRequest): Promise<WireAnswer>;
  ask(instance: number, signer: Signer, method: string, target: string, body?: unknown): Promise<WireAnswer>;
  /** As {@link ask}, but hears a 503 as it is. */
  askOnce(
    instance: number,
    signer: Signer,
    method: string,
    target: string,
    body?: unknown,
  ): Promise<WireAnswer>;
  bear(instance: number, token: string): Promise<WireAnswer>;
  makeKey(wish: Partial<CreateKey>): Promise<FleetKey>;
  /** Requests that broke, by the logs. */
  failures(): readonly string[];
  /** Kills a process outright and starts it again. */
  restart(instance: number): Promise<void>;
  close(): Promise<void>;
}

const ORIGIN = "https://api.fleet.example";
const FIRST_PORT = 8790;
const SOCKETS = 400;
const TRIES = 6;
const PAUSE_MS = 50;

/** Starts it; `name` names its database. */
export async function startFleet(
  name: string,
  size: number,
  settings: Readonly<Record<string, string>>,
): Promise<Fleet> {
  const postgres = await findTestPostgres();
  const database = await postgres.create(name);
  const folder = mkdtempSync(join(tmpdir(), "altseason-fleet-"));
  const dataDir = join(folder, "data");
  const processes: ServerProcess[] = [];
  const past: string[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS });

  async function start(instance: number): Promise<void> {
    const started = startServer({
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      PORT: String(FIRST_PORT + instance),
      PUBLIC_ORIGIN: ORIGIN,
      RATE_LIMIT_PER_MINUTE: "100000000",
      AUTH_FAILURES_PER_MINUTE: "100000000",
      LOG_LEVEL: "debug",
      ...settings,
    });
    processes[instance] = started;
    await started.event("started");
  }

  function send(instance: number, { method, target, lines, body }: WireRequest): Promise<WireAnswer> {
    const begunAt = performance.now();
    return new Promise((resolve, reject) => {
      const sent = openRequest(
        {
          agent,
          host: "127.0.0.1",
          port: FIRST_PORT + instance,
          method,
          path: target,
          headers: lines.flat(),
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              body: Buffer.concat(chunks).toString(),
              tookMs: performance.now() - begunAt,
            }),
          );
        },
      );
      sent.on("error", reject);
      sent.end(body ?? undefined);
    });
  }

  const sign: Fleet["sign"] = (signer, method, target, body, changes) =>
    signRequest({ signer, method, target, origin: ORIGIN, now: Date.now() }, body, changes);
  const askOnce: Fleet["ask"] = (instance, signer, method, target, body) =>
    send(instance, sign(signer, method, target, body));
  const ask: Fleet["ask"] = async (...asked) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await askOnce(...asked);
      if (answer.status !== 503 || attempt >= TRIES) return answer;
      await wait(attempt * PAUSE_MS);
    }
  };

  await start(0);
  for (let instance = 1; instance < size; instance += 1) await start(instance);
  const pair = createPair();
  const [first] = processes;
  const { bootstrapToken } = (await first?.event("bootstrap")) ?? {};
  const wish = { token: bootstrapToken, clientName: "Fleet", publicKey: pair.publicKey };
  const body = JSON.stringify(wish);
  const lines = [
    ["Host", "api.fleet.example"],
    ["Content-Type", "application/json"],
    ["Content-Length", String(Buffer.byteLength(body))],
  ] as const;
  const made = await send(0, { method: "POST", target: "/v1/bootstrap", lines, body });
  const bootstrapped = bootstrappedSchema.parse(JSON.parse(made.body));
  const owner = pair.signer(bootstrapped.keyid);

  return {
    size,
    databaseUrl: database.url,
    dataDir,
    owner,
    ownerKeyId: bootstrapped.key.id,
    output: () => [...past, ...processes.flatMap(({ output }) => output)],
    sign,
    send,
    ask,
    askOnce,
    bear: (instance, token) =>
      send(instance, {
        method: "GET",
        target: "/v1/client",
        lines: [
          ["Host", "api.fleet.example"],
          ["Authorization", `Bearer ${token}`],
        ],
        body: null,
      }),
    async makeKey(wanted) {
      const { kind = "ed25519" } = wanted;
      const own = createPair();
      const answer = await ask(0, owner, "POST", "/v1/keys", {
        name: "bot",
        environment: "live",
        kind,
        scopes: ["index:read", "keys:read"],
        requestsPerMinute: 1_000_000,
        ...(kind === "ed25519" ? { publicKey: own.publicKey } : {}),
        ...wanted,
      });
      if (answer.status !== 201) throw new Error(`key: expected one, got ${answer.body}`);
      const issued = issuedKeySchema.parse(JSON.parse(answer.body));
      const { keyid, token, hmacSecret } = issued.secret;
      const signer = hmacSecret === null ? own.signer(keyid) : hmacSigner(keyid, hmacSecret);
      return { id: issued.key.id, signer, token, issued };
    },
    failures: () =>
      [...past, ...processes.flatMap(({ output }) => output)].filter((line) =>
        line.includes("request failed"),
      ),
    async restart(instance) {
      const old = processes[instance];
      old?.signal("SIGKILL");
      await old?.ended;
      past.push(...(old?.output ?? []));
      await start(instance);
    },
    async close() {
      agent.destroy();
      for (const one of processes) one.signal("SIGTERM");
      await Promise.all(processes.map(({ ended }) => ended));
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
