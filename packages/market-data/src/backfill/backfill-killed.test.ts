import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseDay } from "@altseason/core";
import type { DayNumber } from "@altseason/core";
import { createReplayServer } from "../testing/create-replay-server.ts";
import type { ReplayServer } from "../testing/create-replay-server.ts";
import { openFolderMarketStore } from "../testing/open-folder-market-store.ts";
import { coinGeckoSeriesPath, replayCoinGeckoHistory } from "../testing/replay-coingecko-history.ts";
import { createFileJournal } from "./file-journal.ts";

const CHILD = fileURLToPath(new URL("../testing/backfill-in-folder.ts", import.meta.url));
const TODAY = parseDay("2026-03-01");
const DAYS = 360;
const IDS = ["bitcoin", ...Array.from({ length: 59 }, (_, at) => `coin-${at}`)];
const CLOSE = (id: string, day: DayNumber): number => 1 + id.length + (day % 97) / 100;

let server: ReplayServer;
let folder: string;
beforeEach(async () => {
  server = await createReplayServer();
  folder = await mkdtemp(join(tmpdir(), "altseason-killed-"));
  replayCoinGeckoHistory(server, { ids: IDS, close: CLOSE, today: TODAY, delayMs: 5 });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  readonly wasKilled: boolean;
  /** The phase it was last heard of in. */
  readonly phase: string;
  readonly output: string;
}

/** Runs a backfill in a process of its own; kills it some milliseconds after the line that `isDue` picks. */
async function runChild(home: string, isDue: (phase: string, line: number) => boolean): Promise<Ended> {
  const child = spawn(
    process.execPath,
    [CHILD, server.baseUrl, home, String(TODAY), String(DAYS), String(IDS.length)],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (_code, signal) => resolve(signal));
  });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  let phase = "start";
  let output = "";
  let lines = 0;
  let isDoomed = false;
  for await (const line of createInterface({ input: child.stdout })) {
    output += `${line}\n`;
    phase = line.split(" ")[0] ?? "";
    lines += 1;
    if (isDoomed || !isDue(phase, lines)) continue;
    isDoomed = true;
    void wait(Math.random() * (phase === "days" ? 25 : 12)).then(() => child.kill("SIGKILL"));
  }
  const signal = await ended;
  if (signal === null && !output.includes("report ")) throw new Error(`the backfill failed: ${errors}`);
  return { wasKilled: signal === "SIGKILL", phase, output };
}

async function stagedIds(): Promise<readonly string[]> {
  const journal = createFileJournal(join(folder, "journal"));
  if ((await journal.readPlan()) === null) return [];
  const staged: string[] = [];
  for (const id of IDS) if ((await journal.readSeries(id)) !== null) staged.push(id);
  return staged;
}

function timesAsked(): ReadonlyMap<string, number> {
  const asked = (id: string): number =>
    server.requests.filter(({ path }) => path === coinGeckoSeriesPath(id)).length;
  return new Map(IDS.map((id) => [id, asked(id)]));
}

async function contents(home: string): Promise<unknown> {
  const store = await openFolderMarketStore(join(home, "store"));
  const matrix = await store.loadMatrix("live");
  return {
    days: await store.listDays("live"),
    price: matrix?.price,
    marketCap: matrix?.marketCap,
    volume: matrix?.volume,
  };
}

test("killed at random moments and run again, it ends as an unbroken run does, and fetches nothing twice", async () => {
  let kills = 0;
  const killedIn = new Set<string>();
  let ended = false;
  while (!ended) {
    const stagedBefore = await stagedIds();
    const askedBefore = timesAsked();
    const line = 2 + Math.floor(Math.random() * 3);
    // Ten kills while series come, then some while days are written, then the rest of the way alone.
    const { phase, wasKilled } = await runChild(folder, (at, lines) =>
      kills < 10 ? lines >= line : kills < 18 && at === "days",
    );
    if (wasKilled) {
      kills += 1;
      killedIn.add(phase);
    } else ended = true;

    const askedAfter = timesAsked();
    for (const id of stagedBefore) expect([id, askedAfter.get(id)]).toEqual([id, askedBefore.get(id)]);
    const store = await openFolderMarketStore(join(folder, "store"));
    for (const { assetCount, origin, revision } of await store.listDays("live")) {
      expect({ assetCount, origin, revision }).toEqual({
        assetCount: IDS.length,
        origin: "close",
        revision: 1,
      });
    }
  }
  expect(kills).toBeGreaterThanOrEqual(10);
  expect([...killedIn].toSorted()).toEqual(["days", "series"]);
  const unbroken = join(folder, "unbroken");
  expect((await runChild(unbroken, () => false)).output).toContain('report {"gaps":[],"resumed":0}');
  expect(await contents(folder)).toEqual(await contents(unbroken));
  // Nothing is left of the journal but its empty folder.
  expect(await readdir(join(folder, "journal"))).toEqual([]);
}, 120_000);
