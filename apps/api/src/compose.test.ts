import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { indexNowSchema, publishedReadingSchema, refreshSchema } from "@altseason/contract";
import type { IndexNow } from "@altseason/contract";
import { findTestPostgres } from "@altseason/db/testing";
import { createLiveListing } from "./testing/live-listing.ts";
import type { LiveListing } from "./testing/live-listing.ts";
import { startApi } from "./testing/start-api.ts";
import type { StartedApi } from "./testing/start-api.ts";

const postgres = await findTestPostgres();
const at = (text: string): number => Date.parse(text);

async function readIndex({ ask }: StartedApi): Promise<IndexNow> {
  return indexNowSchema.parse(await (await ask("/v1/index")).json());
}

async function refresh({ ask }: StartedApi): Promise<Response> {
  return ask("/v1/refresh", { method: "POST" });
}

/** Waits for the refresh that a start begins: a call joins it. */
async function settle(api: StartedApi): Promise<void> {
  expect((await refresh(api)).status).toBe(200);
}

describe("an API with an empty store and CoinMarketCap in reach", () => {
  let time = at("2026-03-01T12:00:00Z");
  let live: LiveListing;
  let api: StartedApi;
  beforeAll(async () => {
    live = await createLiveListing();
    live.list("2026-03-01T11:59:00.000Z", 45);
    api = await startApi({ MARKET_DATA_BASE_URL: live.baseUrl }, () => time);
    await settle(api);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await live.close();
  });

  test("opens on today's live reading, provisional while the day lasts", async () => {
    const { day, fraction, provisional, data } = await readIndex(api);
    expect({ day, fraction, provisional }).toEqual({
      day: "2026-03-01",
      fraction: "45/60",
      provisional: true,
    });
    expect(data).toMatchObject({ dataSet: "coinmarketcap", kind: "live", stale: false });
  });

  test("says so when a refresh fails, and keeps the last good reading up", async () => {
    live.refuse();
    const answer = await refresh(api);
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ code: "refresh_failed" });
    const { fraction, data } = await readIndex(api);
    expect(fraction).toBe("45/60");
    expect(data.stale).toBe(true);
  });

  test("recovers with the next refresh; the day that has ended is published for good", async () => {
    time = at("2026-03-02T00:10:30Z");
    live.list("2026-03-02T00:10:00.000Z", 20);
    const answer = await refresh(api);
    expect(answer.status).toBe(200);
    expect(refreshSchema.parse(await answer.json()).daysChanged).toBeGreaterThan(0);
    const { day, fraction, data } = await readIndex(api);
    expect({ day, fraction, stale: data.stale }).toEqual({
      day: "2026-03-02",
      fraction: "20/60",
      stale: false,
    });
    const ended = publishedReadingSchema.parse(await (await api.ask("/v1/index/2026-03-01")).json());
    expect(ended).toMatchObject({ provisional: false, revision: 1, reading: { fraction: "45/60" } });
  });

  test("calls for a refresh at the same time are one", async () => {
    const before = live.requests.length;
    const answers = await Promise.all([refresh(api), refresh(api), refresh(api)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(live.requests.length - before).toBe(1);
  });
});

describe("an API with an empty store and nobody in reach", () => {
  test(
    "opens on the demo market, says that it is simulated, and goes live when it can",
    { timeout: 60_000 },
    async () => {
      let time = at("2026-03-01T12:00:00Z");
      const live = await createLiveListing();
      const api = await startApi({ MARKET_DATA_BASE_URL: live.baseUrl }, () => time);
      try {
        expect((await readIndex(api)).data).toMatchObject({
          dataSet: "demo",
          kind: "simulated",
          lastDay: "2026-02-28",
        });
        time = at("2026-03-02T12:00:00Z");
        expect((await refresh(api)).status).toBe(200);
        expect((await readIndex(api)).data).toMatchObject({
          dataSet: "demo",
          lastDay: "2026-03-01",
          stale: false,
        });
        live.list("2026-03-02T11:59:00.000Z", 45);
        expect((await refresh(api)).status).toBe(200);
        expect((await readIndex(api)).data).toMatchObject({ dataSet: "coinmarketcap", kind: "live" });
      } finally {
        await api.close();
        await live.close();
      }
    },
  );
});

describe.skipIf(!postgres.isPresent)(`two instances on one Postgres${postgres.note}`, () => {
  test(
    "what one refreshes the other shows within seconds, its failures as well",
    { timeout: 60_000 },
    async () => {
      let time = at("2026-03-01T12:00:00Z");
      const live = await createLiveListing();
      live.list("2026-03-01T11:59:00.000Z", 45);
      const { url, drop } = await postgres.create("instances");
      const settings = {
        MARKET_DATA_BASE_URL: live.baseUrl,
        MARKET_DATA_PROVIDER: "coinmarketcap",
        DATABASE_URL: url,
      };
      const instances = await Promise.all([0, 1].map(() => startApi(settings, () => time)));
      const [one, other] = instances;
      if (one === undefined || other === undefined) throw new RangeError("instances: expected two");
      try {
        for (const api of instances) await settle(api);
        time = at("2026-03-02T12:00:00Z");
        live.list("2026-03-02T11:59:00.000Z", 20);
        expect((await refresh(one)).status).toBe(200);
        await expect.poll(async () => (await readIndex(other)).fraction, { timeout: 5_000 }).toBe("20/60");
        live.refuse();
        expect((await refresh(one)).status).toBe(502);
        await expect.poll(async () => (await readIndex(other)).data.stale, { timeout: 5_000 }).toBe(true);
      } finally {
        for (const api of instances) await api.close();
        await drop();
        await live.close();
      }
    },
  );
});
