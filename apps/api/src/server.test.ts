import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { indexNowSchema } from "@altseason/contract";
import { startServer } from "./testing/server-process.ts";
import type { ServerProcess } from "./testing/server-process.ts";

const SLOW = { timeout: 120_000 };
const tallySchema = z.object({ answered: z.number(), failures: z.array(z.string()) });
const FIRE = fileURLToPath(new URL("testing/fire-requests.ts", import.meta.url));
let folder = "";
let settings: Readonly<Record<string, string>> = {};
let server: ServerProcess;
let origin = "";

async function start(changes: Readonly<Record<string, string>> = {}): Promise<void> {
  server = startServer({ ...settings, ...changes });
  origin = String((await server.event("listening"))["url"]);
  await server.event("started");
}

async function index(): Promise<unknown> {
  const { fraction, day, data } = indexNowSchema.parse(await (await fetch(`${origin}/v1/index`)).json());
  return { fraction, day, dataSet: data.dataSet };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "altseason-server-"));
  settings = { DATA_DIR: join(folder, "data"), RATE_LIMIT_PER_MINUTE: "100000000", SHUTDOWN_DELAY_MS: "400" };
  await start();
}, 120_000);

afterAll(async () => {
  server.signal("SIGKILL");
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe("the server as a process", () => {
  test("PORT=0 listens on a free port and names it", async () => {
    expect(new URL(origin).port).not.toBe("0");
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  });

  test("a second process on the same data is refused, and told who has them", SLOW, async () => {
    const second = startServer(settings);
    expect(await second.ended).toBe(1);
    expect(second.output.join("\n")).toContain(`is open in process ${server.pid}`);
  });

  test("a port in use is one clear line", SLOW, async () => {
    const { port } = new URL(origin);
    const second = startServer({ ...settings, DATA_DIR: join(folder, "other"), PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.output).toEqual([expect.stringContaining(`port ${port} is in use`)]);
  });

  test("every variable that can't be used is listed before anything is opened", SLOW, async () => {
    const broken = startServer({ PORT: "none", REFRESH_CRON: "often", MARKET_DATA_PROVIDER: "bloomberg" });
    expect(await broken.ended).toBe(1);
    for (const name of ["PORT", "REFRESH_CRON", "MARKET_DATA_PROVIDER"]) {
      expect(broken.output.some((line) => line.trim().startsWith(`${name}: `))).toBe(true);
    }
  });

  test(
    "killed outright, it shows the same again; a DATA_SET that is not there is refused",
    SLOW,
    async () => {
      const before = await index();
      server.signal("SIGKILL");
      expect(await server.ended).toBe("SIGKILL");
      const mistaken = startServer({ ...settings, DATA_SET: "dmeo" });
      expect(await mistaken.ended).toBe(1);
      expect(mistaken.output.join("\n")).toContain(
        'expected one of the data sets in the store (demo), got "dmeo"',
      );
      await start();
      expect(await index()).toEqual(before);
    },
  );

  test("SIGTERM drops no request and ends streams with a farewell", SLOW, async () => {
    const stream = await fetch(`${origin}/v1/stream`);
    const told = stream.text();
    const load = spawn(process.execPath, [FIRE, origin, "8"], { stdio: ["ignore", "pipe", "inherit"] });
    const lines = createInterface({ input: load.stdout })[Symbol.asyncIterator]();
    expect((await lines.next()).value).toBe("firing");
    await new Promise((resolve) => {
      setTimeout(resolve, 700);
    });
    const loadEnded = once(load, "close");
    server.signal("SIGTERM");
    const { answered, failures } = tallySchema.parse(JSON.parse((await lines.next()).value ?? ""));
    await loadEnded;
    expect(failures).toEqual([]);
    expect(answered).toBeGreaterThan(100);
    expect(await server.ended).toBe(0);
    expect(await told).toContain("event: close");
  });

  test("a second signal ends it at once", SLOW, async () => {
    await start({ SHUTDOWN_DELAY_MS: "60000" });
    server.signal("SIGTERM");
    await server.event("ending");
    expect((await fetch(`${origin}/readyz`)).status).toBe(503);
    expect((await fetch(`${origin}/v1/index`)).status).toBe(200);
    server.signal("SIGINT");
    expect(await server.ended).toBe(130);
  });
});
