import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatDay, parseDay } from "@altseason/core";
import type { MarketDataProvider } from "../market-data-provider.ts";
import type { ProviderOptions } from "../provider-options.ts";
import { createReplayServer } from "../testing/create-replay-server.ts";
import type { ReplayServer } from "../testing/create-replay-server.ts";
import { createTestClock } from "../testing/create-test-clock.ts";
import type { TestClock } from "../testing/create-test-clock.ts";
import { createCoinMetricsProvider } from "./coin-metrics-provider.ts";

const PATH = "/timeseries/asset-metrics";
const request = { assetId: "btc", fromDay: parseDay("2026-02-25"), toDay: parseDay("2026-02-28") };

let server: ReplayServer;
let clock: TestClock;
beforeEach(async () => {
  server = await createReplayServer();
  clock = createTestClock(Date.parse("2026-03-01T12:05:00Z"));
});
afterEach(() => server.close());

function create(options: ProviderOptions = {}): MarketDataProvider {
  const { now, sleep } = clock;
  return createCoinMetricsProvider({ now, sleep, random: () => 0, baseUrl: server.baseUrl, ...options });
}

function row(day: string, metrics: Readonly<Record<string, string | null>>, asset = "btc"): unknown {
  return { asset, time: `${day}T00:00:00.000000000Z`, ...metrics };
}

async function closesOf(rows: readonly unknown[]): Promise<readonly (readonly unknown[])[]> {
  server.reply(PATH, { body: { data: rows } });
  const { points } = await create().fetchSeries(request);
  return points.map(({ day, marketCap, price }) => [formatDay(day), price, marketCap]);
}

test("numbers come as text, the time is the start of the day whose close they are", async () => {
  const closes = await closesOf([
    row("2026-02-25", { PriceUSD: "61344.7012", CapMrktCurUSD: "1216000000000.55" }),
    row("2026-02-26", { PriceUSD: "2.5e-7" }),
  ]);
  expect(closes).toEqual([
    ["2026-02-25", 61_344.7012, 1_216_000_000_000.55],
    ["2026-02-26", 2.5e-7, null],
  ]);
  expect(server.requests[0]?.query).toMatchObject({
    assets: "btc",
    metrics: "PriceUSD,CapMrktCurUSD,ReferenceRateUSD",
    frequency: "1d",
    start_time: "2026-02-25",
    end_time: "2026-03-01",
    page_size: "10000",
  });
  expect(server.requests[0]?.query).not.toHaveProperty("next_page_token");
});

test("a reference rate is the close of the day before, and only stands in for a price", async () => {
  const closes = await closesOf([
    row("2026-02-25", { ReferenceRateUSD: "100" }),
    row("2026-02-26", { ReferenceRateUSD: "101", PriceUSD: "102.5" }),
    row("2026-02-27", { ReferenceRateUSD: "103" }),
    row("2026-02-28", { ReferenceRateUSD: "104" }),
    row("2026-03-01", { ReferenceRateUSD: "105" }),
  ]);
  expect(closes).toEqual([
    ["2026-02-25", 101, null],
    ["2026-02-26", 102.5, null],
    ["2026-02-27", 104, null],
    ["2026-02-28", 105, null],
  ]);
});

test("null and zero are missing, other assets' rows are passed over, today is not over", async () => {
  const closes = await closesOf([
    row("2026-02-25", { PriceUSD: null, CapMrktCurUSD: null }),
    row("2026-02-26", { PriceUSD: "0", CapMrktCurUSD: "7" }),
    row("2026-02-27", { PriceUSD: "5" }, "btc.other"),
    row("2026-03-01", { PriceUSD: "9" }),
  ]);
  expect(closes).toEqual([["2026-02-26", null, 7]]);
});

describe("pages", () => {
  const page = (day: string, token?: string): unknown => ({
    data: [row(day, { PriceUSD: "5" })],
    ...(token === undefined
      ? {}
      : { next_page_token: token, next_page_url: `https://evil.example/${token}` }),
  });

  test("are followed by their token, at the same host, to the last", async () => {
    server.reply(
      PATH,
      { body: page("2026-02-25", "t1") },
      { body: page("2026-02-26", "t2") },
      { body: page("2026-02-27") },
    );
    const { points } = await create().fetchSeries(request);
    expect(points.map(({ day }) => formatDay(day))).toEqual(["2026-02-25", "2026-02-26", "2026-02-27"]);
    expect(server.requests.map(({ query }) => query["next_page_token"])).toEqual([undefined, "t1", "t2"]);
  });

  test.each([
    ["the same token again", ["t1"]],
    ["tokens in a circle", ["t1", "t2", "t3"]],
  ])("%s ends as a malformed response, not for ever", async (_case, tokens) => {
    let asked = 0;
    server.reply(PATH, () => {
      asked += 1;
      return { body: page("2026-02-25", tokens[(asked - 1) % tokens.length]) };
    });
    const answer = create().fetchSeries(request);
    await expect(answer).rejects.toMatchObject({ code: "malformed_response" });
    await expect(answer).rejects.toThrow("expected a further page, got one again");
    expect(asked).toBe(tokens.length + 1);
  });
});

describe("refusals", () => {
  test.each([
    [
      400,
      { type: "bad_parameter", message: "Bad parameter 'assets'. Value 'xyz' is not supported." },
      "not_found",
    ],
    [400, { type: "bad_parameter", message: "Bad parameter 'page_size'." }, "refused"],
    [
      403,
      { type: "forbidden", message: "Requested metric is not available with supplied credentials." },
      "plan_limit",
    ],
    [401, { type: "unauthorized", message: "Requested resource requires authorization." }, "unauthorized"],
  ])("status %d with %j is %s", async (status, error, code) => {
    server.reply(PATH, { status, body: { error } });
    const answer = create({ retries: 0 }).fetchSeries(request);
    await expect(answer).rejects.toMatchObject({ code, status });
    await expect(answer).rejects.toThrow(`${error.message} (${error.type})`);
  });

  test("an asset without any metric is not found", async () => {
    server.reply(PATH, { body: { data: [] } });
    await expect(create().fetchSeries(request)).rejects.toThrow("coinmetrics: no metrics of btc");
  });

  test("a refusal by rate that does not say how long is waited for six seconds", async () => {
    const body = { data: [row("2026-02-25", { PriceUSD: "5" })] };
    server.reply(PATH, { status: 429, body: {} }, { body });
    await create().fetchSeries(request);
    expect(clock.sleeps[0]).toBe(6_000);
  });

  test.each(["2026-02-25", "2026-02-25T00:00:00+02:00", "yesterday"])(
    "a time of %j is refused",
    async (time) => {
      server.reply(PATH, { body: { data: [{ asset: "btc", time, PriceUSD: "5" }] } });
      await expect(create().fetchSeries(request)).rejects.toThrow("at $.data[0].time, got string");
    },
  );

  test.each(["", "1,000", "0x10", "NaN", "Infinity", "12abc"])("a price of %j is refused", async (price) => {
    server.reply(PATH, { body: { data: [row("2026-02-25", { PriceUSD: price })] } });
    await expect(create().fetchSeries(request)).rejects.toThrow("not a decimal number");
  });

  test("there is no listing", async () => {
    await expect(create().fetchListing({ limit: 1 })).rejects.toMatchObject({ code: "not_supported" });
  });
});

test("the source names the licence, which forbids commercial use", () => {
  expect(create().source.description).toContain("CC BY-NC 4.0");
});
