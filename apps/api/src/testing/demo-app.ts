import { hash } from "node:crypto";
import { BlockList } from "node:net";
import { parseDay } from "@altseason/core";
import type { DataSet } from "@altseason/core";
import { createMemoryReadingStore } from "@altseason/db";
import { createDemoMarket } from "@altseason/market-data";
import type { Hono } from "hono";
import { pino } from "pino";
import { KEY_ENVIRONMENTS } from "@altseason/auth";
import type { Access } from "../access/access.ts";
import { openAccess } from "../access/access.ts";
import type { AccessPorts } from "../access/access-ports.ts";
import { createMemoryPorts } from "./memory-ports.ts";
import type { AppDependencies } from "../app-dependencies.ts";
import { createApp } from "../app.ts";
import { createPublication } from "../publication/publication.ts";
import type { Publication } from "../publication/publication.ts";
import { createPublisher } from "../publication/publisher.ts";
import { recordNewest } from "../publication/record-newest.ts";
import { parseRefreshSchedule } from "../publication/refresh-schedule.ts";
import { createStreamHub } from "../stream/stream-hub.ts";

/** An app on the demo market with a clock of its own, and what a test may move. */
export interface DemoApp {
  readonly app: Hono;
  readonly access: Access;
  readonly dependencies: AppDependencies;
  readonly publication: Publication;
  /** Lines of the log, parsed. */
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  /** `route method status` of each answer. */
  readonly observed: readonly string[];
  readonly advance: (byMs: number) => void;
  /** Publishes the market up to another day. */
  readonly publishUpTo: (day: string, version: number) => Promise<Publication>;
}

const START = Date.parse("2026-06-30T12:00:00Z");
const DAYS = 500;
const DATA_SET: DataSet = {
  id: "demo",
  identity: "demo",
  source: { provider: "demo", kind: "simulated", description: "simulated market, seed altseason" },
};

const made = new Map<string, Publication>();

/** A publication of the demo market of a few hundred days. It never changes, so that all apps of a test file share it. */
function publishDemo(day: string, version: number): Publication {
  const key = `${day} ${version}`;
  const known = made.get(key) ?? computeDemo(day, version);
  made.set(key, known);
  return known;
}

function computeDemo(day: string, version: number): Publication {
  return createPublication({
    dataSet: DATA_SET,
    version,
    matrix: createDemoMarket({ lastDay: parseDay(day), days: DAYS }),
    lastOrigin: "intraday",
    observedAt: Date.parse(`${day}T00:10:00Z`),
    digest: (text) => hash("sha256", text, "hex"),
  });
}

/** Builds the app as a server would, on memory stores. */
export async function createDemoApp(
  changes: Partial<AppDependencies> = {},
  ports: Partial<AccessPorts> = {},
): Promise<DemoApp> {
  let time = START;
  const now = (): number => time;
  const logged: Record<string, unknown>[] = [];
  const observed: string[] = [];
  const publisher = createPublisher({ now });
  const readings = createMemoryReadingStore();

  async function publishUpTo(day: string, version: number): Promise<Publication> {
    const next = publishDemo(day, version);
    publisher.publish(next, await recordNewest(readings, next, now()), parseRefreshSchedule("10 0 * * *"));
    return next;
  }

  const log = pino({ level: "debug" }, { write: (line: string) => logged.push(JSON.parse(line)) });
  const access = await openAccess({
    ports: { ...createMemoryPorts(now), ...ports },
    environments: KEY_ENVIRONMENTS,
    webhookTargets: { isLoopbackAllowed: true },
    tokenPlace: { keep: () => {}, remove: () => {} },
    log,
    now,
  });
  const dependencies: AppDependencies = {
    publisher,
    readings,
    stream: createStreamHub({ maxListeners: 3 }),
    log,
    metrics: {
      observe: (route, method, status) => observed.push(`${route} ${method} ${status}`),
      text: async () => ({ contentType: "text/plain; version=0.0.4", body: `answers ${observed.length}\n` }),
    },
    refresh: async () => ({ daysChanged: 1 }),
    listRefreshes: async (dataSetId) => [
      { dataSetId, startedAt: 1_000, endedAt: 2_000, outcome: "failed", message: "a secret of the host" },
    ],
    isReady: () => ({ ready: true, reason: null }),
    refreshToken: null,
    publicOrigin: "https://api.altseason.example",
    trustedProxies: new BlockList(),
    rateLimitPerMinute: 1_000_000,
    failuresPerMinute: 1_000_000,
    access: async () => access,
    now,
    remoteAddress: () => "203.0.113.9",
    ...changes,
  };
  return {
    app: createApp(dependencies),
    access,
    dependencies,
    publication: await publishUpTo("2026-06-30", 1),
    logged,
    observed,
    publishUpTo,
    advance: (byMs) => {
      time += byMs;
    },
  };
}
