import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { MarketStore } from "@altseason/core";
import { createMemoryMarketStore } from "../testing/create-memory-market-store.ts";
import type { BackfillJournal, BackfillPlan } from "./backfill-journal.ts";
import { createFileJournal } from "./file-journal.ts";
import { writeStagedDays } from "./write-staged-days.ts";
import type { WrittenDays } from "./write-staged-days.ts";

const PLAN: BackfillPlan = {
  request: "r",
  fromDay: 100,
  toDay: 199,
  requestedFromDay: 100,
  assets: ["bitcoin", "ethereum", "luna"].map((id) => ({ id, symbol: id, name: null, tags: [] })),
  state: "running",
  writtenThrough: null,
};

let folder: string;
let journal: BackfillJournal;
let store: MarketStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "altseason-days-"));
  journal = createFileJournal(folder);
  store = createMemoryMarketStore();
  const source = { provider: "test", kind: "live", description: "test" } as const;
  await store.ensureDataSet({ id: "live", identity: "coingecko", source });
  for (const [place, { id }] of PLAN.assets.entries()) {
    const points = Array.from({ length: 100 }, (_, at) => 100 + at)
      .filter((day) => day !== 150 && (id !== "luna" || day < 120))
      .map((day) => ({ day, price: day + place, marketCap: day * 10, volume: null }));
    await journal.writeSeries({ assetId: id, points });
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function write(
  plan: BackfillPlan,
  mostObservations?: number,
  onDay: () => void = () => undefined,
  signal?: AbortSignal,
): Promise<WrittenDays> {
  return writeStagedDays({
    plan,
    journal,
    store,
    dataSetId: "live",
    signal,
    onDay,
    ...(mostObservations === undefined ? {} : { mostObservations }),
  });
}

test.each([undefined, 1, 7, 60, 299, 1_000])(
  "days are the same with %j observations in memory",
  async (most) => {
    let told = 0;
    const written = await write(PLAN, most, () => {
      told += 1;
    });
    expect(written.changedDays).toHaveLength(99);
    expect(written.emptyDays).toEqual([150]);
    expect(told).toBe(100);
    const counts = (await store.listDays("live")).map(({ assetCount, day }) => [day, assetCount]);
    expect(counts).toEqual(written.changedDays.map((day) => [day, day < 120 ? 3 : 2]));
    const matrix = await store.loadMatrix("live");
    expect(matrix?.price[19 * 3 + 2]).toBe(121);
    await expect(journal.readPlan()).resolves.toEqual({ ...PLAN, writtenThrough: 199 });
  },
);

test("goes on after the day that an earlier run wrote last", async () => {
  const written = await write({ ...PLAN, writtenThrough: 189 });
  expect(written.changedDays).toEqual([190, 191, 192, 193, 194, 195, 196, 197, 198, 199]);
  expect((await write({ ...PLAN, writtenThrough: 199 })).changedDays).toEqual([]);
});

test("begins with the plan's first day where an earlier run wrote days before it", async () => {
  const written = await write({ ...PLAN, fromDay: 110, writtenThrough: 104 });
  expect(written.changedDays[0]).toBe(110);
});

test("the journal never runs ahead of the store: a day counts as written only once the store has taken it", async () => {
  const ahead: number[] = [];
  const watched = createMemoryMarketStore({
    onDay: async (_dataSetId, { day }) => {
      const through = (await journal.readPlan())?.writtenThrough ?? PLAN.fromDay - 1;
      if (through >= day) ahead.push(day);
    },
  });
  for (const dataSet of await store.listDataSets()) await watched.ensureDataSet(dataSet);
  store = watched;
  expect((await write(PLAN)).changedDays).toHaveLength(99);
  expect(ahead).toEqual([]);
});

test("giving up between two writes keeps the journal at the last one that the store took", async () => {
  const abort = new AbortController();
  const reason = new Error("enough");
  await expect(write(PLAN, undefined, () => abort.abort(reason), abort.signal)).rejects.toBe(reason);
  const plan = await journal.readPlan();
  expect(plan?.writtenThrough).toBe(131);
  expect((await store.listDays("live")).at(-1)?.day).toBe(131);
});
