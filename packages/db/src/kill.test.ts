import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { createMarketStore } from "./market-store.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open-database.ts";
import type { DatabaseOptions } from "./open-database.ts";
import { hashDay } from "./packed-cells.ts";
import { marketDay, marketDayRevision } from "./schema/index.ts";
import { startChild } from "./testing/child-process.ts";
import { numberedPrice, numberedSize } from "./testing/numbered-days.ts";
import { findTestPostgres } from "./testing/postgres.ts";

const WRITER = new URL("./testing/write-until-killed.ts", import.meta.url);
const KILLS = 10;
const postgres = await findTestPostgres();

/** Starts a writer and kills it at a random moment: while it opens every third time, else after some writes. */
async function writeAndKill(kind: string, place: string, round: number): Promise<string> {
  const child = startChild(WRITER, [kind, place]);
  try {
    const isEarly = round % 3 === 0;
    const writes = isEarly ? 0 : round % 4;
    if (!isEarly) expect(await child.nextLine()).toBe("ready");
    for (let write = 0; write < writes; write += 1) expect(await child.nextLine()).toBe("wrote");
    const delayMs = Math.random() * (isEarly ? 1_500 : 100);
    await pause(delayMs);
    return `kill ${round + 1}, ${Math.round(delayMs)} ms after ${isEarly ? "start" : `${writes} writes`}`;
  } finally {
    await child.kill();
  }
}

/** Reads everything back and counts the days and replaced days that are there, each of them whole. */
async function countWhole(options: DatabaseOptions, label: string): Promise<number> {
  const database = await openDatabase(options);
  try {
    await migrate(database);
    const store = createMarketStore(database);
    const days = await store.listDays("killed");
    const matrix = await store.loadMatrix("killed");
    const width = matrix?.assets.length ?? 0;
    for (const { day, revision, assetCount } of days) {
      expect(assetCount, label).toBe(numberedSize(day));
      const start = (day - (matrix?.firstDay ?? 0)) * width;
      const expected = Array.from({ length: width }, (_, position) =>
        position < numberedSize(day) ? numberedPrice(day, revision, position) : 0,
      );
      for (const [cells, factor] of [
        [matrix?.price, 1],
        [matrix?.marketCap, 2],
        [matrix?.volume, 3],
      ] as const) {
        const read = [...(cells?.subarray(start, start + width) ?? [])];
        expect(read, `${label}: day ${day}`).toEqual(expected.map((price) => price * factor));
      }
    }
    const stored = await database.orm.select().from(marketDay).where(eq(marketDay.dataSetId, "killed"));
    const replaced = await database.orm
      .select()
      .from(marketDayRevision)
      .orderBy(asc(marketDayRevision.day), asc(marketDayRevision.revision));
    for (const { origin, price, marketCap, volume, sha256 } of [...stored, ...replaced]) {
      expect(hashDay(origin, price, marketCap, volume), label).toBe(sha256);
    }
    expect(
      replaced.map(({ day, revision }) => [day, revision]),
      label,
    ).toEqual(
      days.flatMap(({ day, revision }) => earlierRevisions(revision).map((earlier) => [day, earlier])),
    );
    return stored.length + replaced.length;
  } finally {
    await database.close();
  }
}

function earlierRevisions(revision: number): readonly number[] {
  return Array.from({ length: revision - 1 }, (_, index) => index + 1);
}

async function expectToSurviveKills(kind: string, place: string, options: DatabaseOptions): Promise<void> {
  let before = 0;
  let grew = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const label = await writeAndKill(kind, place, round);
    const count = await countWhole(options, label);
    expect(count, `${label}: nothing that was there is gone`).toBeGreaterThanOrEqual(before);
    if (count > before) grew += 1;
    before = count;
  }
  expect(grew, "writers that got something written before they were killed").toBeGreaterThanOrEqual(3);
}

describe(`a writer killed ${KILLS} times leaves whole days alone, replaced ones included`, () => {
  test("on PGlite", { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "altseason-kill-"));
    try {
      const dataDir = join(folder, "database");
      await expectToSurviveKills("pglite", dataDir, { dataDir });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.skipIf(!postgres.isPresent)(`on Postgres${postgres.note}`, { timeout: 180_000 }, async () => {
    const { url, drop } = await postgres.create("kill");
    try {
      await expectToSurviveKills("postgres", url, { url });
    } finally {
      await drop();
    }
  });
});
