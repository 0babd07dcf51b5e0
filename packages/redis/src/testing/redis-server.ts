import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";

/** A Redis server of one's own, to be stopped, slowed and filled. */
export interface OwnRedisServer {
  readonly url: string;
  /** Any command, over a connection of its own. */
  readonly command: (name: string, ...values: string[]) => Promise<unknown>;
  /** Kills it and waits until it is gone. */
  readonly stop: () => Promise<void>;
  /** Starts it once more, on the same directory. */
  readonly start: () => Promise<void>;
  /** Stops it and removes its directory. */
  readonly close: () => Promise<void>;
}

/**
 * Whether there is a redis-server to start, and what a test's title says where there is none.
 * @throws {Error} when there is none and ALTSEASON_REQUIRE_SERVICES is 1
 */
export function findRedisServer(): { readonly isPresent: boolean; readonly note: string } {
  const isPresent = spawnSync("redis-server", ["--version"]).status === 0;
  if (!isPresent && process.env["ALTSEASON_REQUIRE_SERVICES"] === "1") {
    throw new Error("redis-server: expected it, as ALTSEASON_REQUIRE_SERVICES=1 demands, got none");
  }
  return { isPresent, note: isPresent ? "" : " (skipped: no redis-server)" };
}

/** Starts a server on a port of its own, which keeps nothing on disk unless `settings` say otherwise. */
export async function startRedisServer(
  port: number,
  settings: readonly string[] = ["--save", ""],
): Promise<OwnRedisServer> {
  const directory = mkdtempSync(join(tmpdir(), "altseason-redis-"));
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    const parameters = ["--port", String(port), "--bind", "127.0.0.1", "--dir", directory, ...settings];
    child = spawn("redis-server", parameters, { stdio: "ignore" });
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if ((await command("ping").catch(() => null)) === "PONG") return requireOwn(child.pid);
      await pause(25);
    }
    throw new Error(`${url}: expected a server of one's own to answer, got none`);
  }

  /** A server that somebody left on the port would answer, and outlive every stop. */
  async function requireOwn(pid: number | undefined): Promise<void> {
    const answering = /process_id:(\d+)/.exec(String(await command("info", "server")))?.[1];
    if (Number(answering) === pid) return;
    throw new Error(`${url}: expected a server of one's own, got process ${answering}, which has the port`);
  }

  async function stop(): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  async function command(name: string, ...values: string[]): Promise<unknown> {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    client.on("error", () => {});
    try {
      await client.connect();
      return await client.call(name, ...values);
    } finally {
      client.disconnect();
    }
  }

  await start();
  return {
    url,
    command,
    stop,
    start,
    close: async () => {
      await stop();
      rmSync(directory, { recursive: true });
    },
  };
}
