import type { BlockList } from "node:net";
import type { ReadingStore } from "@altseason/core";
import type { RefreshRun } from "@altseason/db";
import type { Context } from "hono";
import type { Logger } from "pino";
import type { Access } from "./access/access.ts";
import type { Publisher } from "./publication/publisher.ts";
import type { StreamHub } from "./stream/stream-hub.ts";

/** Counts answers, and writes all measurements out for a scraper. */
export interface RequestMetrics {
  /** `route` is the pattern (`/v1/index/:date`), never the address asked for. */
  observe(route: string, method: string, status: number, seconds: number): void;
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** Whether this instance should be sent requests; `reason` in words when it should not. */
interface Readiness {
  readonly ready: boolean;
  readonly reason: string | null;
}

/** Everything that the request side stands on. Times in milliseconds since the epoch. */
export interface AppDependencies {
  readonly publisher: Publisher;
  readonly readings: ReadingStore;
  readonly stream: StreamHub;
  readonly log: Logger;
  readonly metrics: RequestMetrics;
  /** Fetches the newest market data now; rejects when that fails. */
  readonly refresh: () => Promise<{ readonly daysChanged: number }>;
  /** How the last refreshes of a data set went, newest first. */
  readonly listRefreshes: (dataSetId: string, limit: number) => Promise<readonly RefreshRun[]>;
  readonly isReady: () => Readiness;
  /** Null: only this machine may ask for a refresh. */
  readonly refreshToken: string | null;
  /** Without a trailing slash. */
  readonly publicOrigin: string;
  readonly trustedProxies: BlockList;
  /** For each caller: an IPv4 address, an IPv6 /64. */
  readonly rateLimitPerMinute: number;
  /** Failed attempts a minute to show a key, for each address. */
  readonly failuresPerMinute: number;
  /** Resolves once the stores of keys are open. */
  readonly access: () => Promise<Access>;
  readonly now: () => number;
  /** Address of the peer of the connection; empty where there is none. */
  readonly remoteAddress: (context: Context) => string;
}
