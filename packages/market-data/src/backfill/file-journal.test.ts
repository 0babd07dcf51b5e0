import { mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AssetSeries } from "../market-data-provider.ts";
import type { BackfillPlan } from "./backfill-journal.ts";
import { createFileJournal } from "./file-journal.ts";

const PLAN: BackfillPlan = {
  request: "r",
  fromDay: 1,
  toDay: 9,
  requestedFromDay: -3,
  assets: [{ id: "bitcoin", symbol: "BTC", name: null, tags: ["a"] }],
  state: "running",
  writtenThrough: null,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "altseason-journal-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function seriesOf(assetId: string): AssetSeries {
  return {
    assetId,
    points: [
      { day: 1, price: 0.1 + 0.2, marketCap: null, volume: 1e-7 },
      { day: 3, price: null, marketCap: 1e12, volume: null },
    ],
  };
}

async function files(): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).toSorted();
}

test("gives back what was written, to the last digit, also to another process", async () => {
  const journal = createFileJournal(join(folder, "new", "one"));
  await expect(journal.readPlan()).resolves.toBeNull();
  await expect(journal.readSeries("bitcoin")).resolves.toBeNull();
  await journal.writePlan(PLAN);
  await journal.writeSeries(seriesOf("bitcoin"));
  const other = createFileJournal(join(folder, "new", "one"));
  await expect(other.readPlan()).resolves.toEqual(PLAN);
  await expect(other.readSeries("bitcoin")).resolves.toEqual(seriesOf("bitcoin"));
});

test("ids that file systems refuse or fold together stand apart, inside the folder", async () => {
  const journal = createFileJournal(folder);
  const ids = ["../../etc/passwd", "A", "a", "a/b", "a_b", "a b", "", ".", "x".repeat(500), "ключ", "a\0b"];
  for (const id of ids)
    await journal.writeSeries({
      assetId: id,
      points: [{ ...seriesOf(id).points[0], day: id.length, price: 1, marketCap: null, volume: null }],
    });
  for (const id of ids) {
    expect((await journal.readSeries(id))?.points.map(({ day }) => day)).toEqual([id.length]);
  }
  expect(new Set((await files()).map((name) => name.toLowerCase())).size).toBe(ids.length + 1);
});

describe("what a crash of the machine left cut short", () => {
  test.each([0, 1, 10, 40])("counts as not written: %d bytes of it", async (length) => {
    const journal = createFileJournal(folder);
    await journal.writePlan(PLAN);
    await journal.writeSeries(seriesOf("bitcoin"));
    for (const name of await files()) if (name.endsWith(".json")) await truncate(join(folder, name), length);
    await expect(journal.readPlan()).resolves.toBeNull();
    await expect(journal.readSeries("bitcoin")).resolves.toBeNull();
  });

  test("as does a file of another shape", async () => {
    await writeFile(join(folder, "plan.json"), JSON.stringify({ ...PLAN, state: "done" }));
    await expect(createFileJournal(folder).readPlan()).resolves.toBeNull();
  });
});

test("clear forgets everything, also what a killed run was writing, and no file of others", async () => {
  const journal = createFileJournal(folder);
  await journal.writePlan(PLAN);
  await journal.writeSeries(seriesOf("bitcoin"));
  await writeFile(join(folder, "plan.json.123.tmp"), "{");
  await writeFile(join(folder, "notes.txt"), "mine");
  await journal.clear();
  expect(await files()).toEqual(["notes.txt"]);
  await journal.clear();
  await expect(createFileJournal(join(folder, "none")).clear()).resolves.toBeUndefined();
});

test("a folder that can't be read is an error, not an empty journal", async () => {
  await writeFile(join(folder, "file"), "");
  await expect(createFileJournal(join(folder, "file")).readPlan()).rejects.toThrow("ENOTDIR");
});
