import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { METHODOLOGIES, methodologyOf, parseDay } from "@altseason/core";
import type { DayNumber, DayOrigin } from "@altseason/core";
import { createMemoryReadingStore } from "@altseason/db";
import { createDemoMarket } from "@altseason/market-data";
import { createPublication } from "./publication.ts";
import type { Publication } from "./publication.ts";
import { recordCorrections } from "./record-corrections.ts";
import { recordNewest } from "./record-newest.ts";
import { recordReading } from "./record-reading.ts";

const LAST = parseDay("2026-03-01");
const NOW = Date.parse("2026-03-02T00:10:00Z");
const DATA_SET = {
  id: "demo",
  identity: "demo",
  source: { provider: "demo", kind: "simulated", description: "test" },
} as const;

/** The demo market, in which an altcoin that counts has fallen to a thousandth on a day, if one is given. */
function publish(
  version: number,
  changedDay: DayNumber | null,
  lastOrigin: DayOrigin = "close",
): Publication {
  const matrix = createDemoMarket({ lastDay: LAST, days: 300, altcoins: 120 });
  const before = createPublication({
    dataSet: DATA_SET,
    version,
    matrix,
    lastOrigin,
    observedAt: NOW,
    digest: (text) => hash("sha256", text, "hex"),
  });
  if (changedDay === null) return before;
  const [coin] = before.readingOn(methodologyOf("top50-90d"), LAST).constituents;
  const column = matrix.assets.findIndex(({ id }) => id === coin?.id);
  const cell = (changedDay - matrix.firstDay) * matrix.assets.length + column;
  matrix.price[cell] = (matrix.price[cell] ?? 0) / 1_000;
  return createPublication({
    dataSet: DATA_SET,
    version: version + 1,
    matrix,
    lastOrigin,
    observedAt: NOW,
    digest: (text) => hash("sha256", text, "hex"),
  });
}

const methodology = methodologyOf("top100-90d");

test("a corrected day revises the readings that were published of it and from it, with the reason", async () => {
  const store = createMemoryReadingStore();
  const changed = LAST - 95;
  const before = publish(1, null);
  await recordReading({ store, publication: before, methodology, day: changed, now: NOW });
  await recordReading({ store, publication: before, methodology, day: changed + 90, now: NOW });
  await recordReading({ store, publication: before, methodology, day: changed + 40, now: NOW });
  const after = publish(1, changed);
  const corrected = await recordCorrections({ store, publication: after, days: [changed], now: NOW + 1 });
  expect(corrected).toBe(2);
  for (const day of [changed, changed + 90]) {
    const latest = await store.latest("demo", methodology.id, day);
    expect(latest).toMatchObject({ revision: 2, publishedAt: NOW + 1 });
    expect(latest?.reason).toContain("prices or market caps");
  }
  expect((await store.latest("demo", methodology.id, changed + 40))?.revision).toBe(1);
});

test("a day that was never published is not published by its correction", async () => {
  const store = createMemoryReadingStore();
  const changed = LAST - 10;
  await recordCorrections({ store, publication: publish(1, changed), days: [changed], now: NOW });
  for (const { id } of METHODOLOGIES) expect(await store.latest("demo", id, changed)).toBeNull();
});

test("the newest day moves without a revision until its closes are there", async () => {
  const store = createMemoryReadingStore();
  const records = await recordNewest(store, publish(1, null, "intraday"), NOW);
  expect(records.get(methodology.id)?.provisional).toBe(true);
  await recordNewest(store, publish(1, LAST, "intraday"), NOW);
  expect(await store.latest("demo", methodology.id, LAST)).toBeNull();
  await recordNewest(store, publish(1, LAST), NOW);
  expect(await store.latest("demo", methodology.id, LAST)).toMatchObject({ revision: 1 });
});
