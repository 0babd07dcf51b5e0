import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { IndexNow } from "@altseason/contract";
import { createReplayServer, replayCoinMarketCapListing } from "@altseason/market-data/testing";
import type { ReplayCoin, ReplayServer } from "@altseason/market-data/testing";
import { runAltseason } from "../testing/run-altseason.ts";

const LISTING = "/public-api/v3/cryptocurrency/listings/latest";
/** A port that nobody listens on. */
const NOBODY = "http://127.0.0.1:9";

let server: ReplayServer;

beforeEach(async () => {
  server = await createReplayServer();
});

afterEach(() => server.close());

function indexNow(kind: IndexNow["data"]["kind"], rest: Partial<IndexNow> = {}): IndexNow {
  return {
    variant: "top100-90d",
    day: "2026-03-01",
    provisional: true,
    value: 63,
    fraction: "63/100",
    outperformers: 63,
    constituentCount: 100,
    season: "neutral",
    unavailable: null,
    thresholds: { altcoin: 75, bitcoin: 25 },
    coinsToAltcoinSeason: 12,
    coinsToBitcoinSeason: 38,
    zoneSince: "2026-01-10",
    daysInZone: 51,
    previous: {
      yesterday: { day: "2026-02-28", value: 66, season: "neutral" },
      lastWeek: { day: "2026-02-22", value: 70, season: "neutral" },
      lastMonth: null,
      yearHigh: null,
      yearLow: null,
    },
    methodology: { id: "top100-90d", version: "1.0.0" },
    exclusionsVersion: "2026-01-01.1",
    sha256: "ab".repeat(32),
    revision: 1,
    data: {
      dataSet: "any",
      kind,
      provider: "coingecko",
      description: "CoinGecko, api.coingecko.com",
      asOf: "2026-03-01T12:00:00.000Z",
      nextUpdateAt: null,
      stale: false,
      ageSeconds: 7_200,
      firstDay: "2025-01-01",
      lastDay: "2026-03-01",
    },
    ...rest,
  };
}

/** Bitcoin gained 10 % over 90 days, `winners` of 60 altcoins more; a stablecoin is among the largest. */
function listing(winners: number): readonly ReplayCoin[] {
  const altcoins = Array.from({ length: 60 }, (_, index) => ({
    id: String(100_000 + index),
    symbol: `ALT${index}`,
    price: 10,
    marketCap: 1e9 - index * 1e6,
    change90d: index < winners ? 25 : -5,
  }));
  return [
    { id: "1", symbol: "BTC", price: 60_000, marketCap: 1e12, change90d: 10 },
    { id: "825", symbol: "USDT", price: 1, marketCap: 1e11, change90d: 0, tags: ["stablecoin"] },
    ...altcoins,
  ];
}

describe("now, through an API", () => {
  test("tells the reading, the change since yesterday, what it rests on and how old that is", async () => {
    server.reply("/v1/index", { body: indexNow("live") });
    const { status, stderr, stdout } = await runAltseason(["now"], {
      env: { ALTSEASON_API_URL: server.baseUrl },
    });
    expect(stdout).toMatch(/^Altcoin Season Index {2}63 {2}neither season \(63 of 100 beat Bitcoin\)\n/);
    expect(stdout).toMatch(/^yesterday +66 \(down 3 since\)$/m);
    expect(stdout).toMatch(/^in this zone +since 2026-01-10, 51 days$/m);
    expect(stdout).toMatch(/^data +live: CoinGecko, api\.coingecko\.com$/m);
    expect(stdout).toMatch(/^observed +2026-03-01 12:00 UTC, 2 h 0 min ago$/m);
    expect([status, stderr]).toEqual([0, ""]);
    expect(server.requests[0]?.query["variant"]).toBe("top100-90d");
  });

  test("says simulated and stale where nobody can miss it", async () => {
    const body = indexNow("simulated");
    server.reply("/v1/index", { body: { ...body, data: { ...body.data, stale: true } } });
    const { stdout } = await runAltseason(["now", "--api", server.baseUrl]);
    const [first, second] = stdout.split("\n");
    expect(first).toMatch(/^SIMULATED: /);
    expect(second).toMatch(/^STALE: /);
  });

  test("--json prints one object that says as much", async () => {
    server.reply("/v1/index", { body: indexNow("imported") });
    const { stdout } = await runAltseason(["now", "--api", server.baseUrl, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      value: 63,
      change: -3,
      yesterday: { value: 66 },
      data: { kind: "imported", ageSeconds: 7_200 },
      from: { kind: "api", url: server.baseUrl },
    });
  });

  test("no value is status 1 and says why", async () => {
    const unavailable = { reason: "too-few-constituents", message: "12 coins can be measured." };
    server.reply("/v1/index", { body: indexNow("live", { value: null, season: null, unavailable }) });
    const { status, stdout } = await runAltseason(["now", "--api", server.baseUrl]);
    expect(stdout).toMatch(/^Altcoin Season Index {2}no value: 12 coins can be measured\.\n/);
    expect(status).toBe(1);
  });

  test("a refusal is told with its code and request", async () => {
    const body = {
      type: "about:blank",
      title: "No market data yet",
      status: 404,
      code: "no_data",
      requestId: "r-1",
    };
    server.reply("/v1/index", { status: 404, body });
    const { status, stderr, stdout } = await runAltseason(["now", "--api", server.baseUrl]);
    expect(stderr).toContain("refuses (no_data, request r-1): No market data yet");
    expect([status, stdout]).toEqual([1, ""]);
  });

  test("something else at that address is told apart from nothing there", async () => {
    server.reply("/v1/index", { text: "<html>" });
    const other = await runAltseason(["now", "--api", server.baseUrl]);
    expect(other.stderr).toContain("answers, but not as this API does");
    const none = await runAltseason(["now", "--api", NOBODY]);
    expect(none.stderr).toMatch(/the API at http:\/\/127\.0\.0\.1:9 can't be reached \(.+\)/);
    expect(none.stderr).toContain("altseason now --live");
    expect([other.status, none.status, other.stdout, none.stdout]).toEqual([1, 1, "", ""]);
  });
});

describe("now, straight from CoinMarketCap", () => {
  test("takes a reading from one keyless listing, with no database", async () => {
    server.reply(LISTING, { body: replayCoinMarketCapListing(listing(30), "array") });
    const { status, stderr, stdout } = await runAltseason(
      ["now", "--live", "--variant", "top50-90d", "--json"],
      {
        env: { MARKET_DATA_BASE_URL: server.baseUrl },
      },
    );
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({
      day: "2026-03-01",
      provisional: true,
      value: 60,
      fraction: "30/50",
      season: "neutral",
      change: null,
      data: { kind: "live", provider: "coinmarketcap", asOf: "2026-03-01T12:00:00.000Z" },
      from: { kind: "provider", provider: "coinmarketcap" },
    });
    expect(status).toBe(0);
    expect(server.requests[0]?.headers["x-cmc_pro_api_key"]).toBeUndefined();
  });

  test("sends the key of the environment, and prints it nowhere", async () => {
    server.reply("/v3/cryptocurrency/listings/latest", {
      status: 401,
      body: { status: { error_code: 1001, error_message: "key secret-key-1 is bad" } },
    });
    const env = { MARKET_DATA_BASE_URL: server.baseUrl, MARKET_DATA_API_KEY: "secret-key-1" };
    const { status, stderr } = await runAltseason(["now", "--provider", "coinmarketcap"], { env });
    expect(server.requests[0]?.headers["x-cmc_pro_api_key"]).toBe("secret-key-1");
    expect(stderr).toMatch(/no reading to be had\n {2}coinmarketcap: /);
    expect(stderr).not.toContain("secret-key-1");
    expect(status).toBe(1);
  });

  test("a key never goes to another provider than its own", async () => {
    server.reply(LISTING, { body: replayCoinMarketCapListing(listing(30), "array") });
    const env = {
      MARKET_DATA_PROVIDER: "coinmarketcap",
      MARKET_DATA_BASE_URL: server.baseUrl,
      MARKET_DATA_API_KEY: "secret-key-1",
    };
    await runAltseason(["now", "--provider", "binance"], { env });
    expect(server.requests).toEqual([]);
  });

  test("after an API that was named and can't be reached, saying so", async () => {
    server.reply(LISTING, { body: replayCoinMarketCapListing(listing(60), "array") });
    const args = ["now", "--api", NOBODY, "--live", "--variant", "top50-90d"];
    const { status, stderr, stdout } = await runAltseason(args, {
      env: { MARKET_DATA_BASE_URL: server.baseUrl },
    });
    expect(stderr).toMatch(/127\.0\.0\.1:9 can't be reached .*; asking a provider/);
    expect(stdout).toMatch(/^Altcoin Season Index {2}100 {2}altcoin season \(50 of 50 beat Bitcoin\)\n/);
    expect(stdout).toMatch(/^yesterday +not known/m);
    expect(status).toBe(0);
  });

  test("a window that the listing does not tell changes over is no value, and says which it tells", async () => {
    server.reply(LISTING, { body: replayCoinMarketCapListing(listing(30), "array") });
    const args = ["now", "--live", "--variant", "top50-365d"];
    const { status, stdout } = await runAltseason(args, { env: { MARKET_DATA_BASE_URL: server.baseUrl } });
    expect(stdout).toMatch(/its listing tells changes over 7, 60, 90 days, none over 365/);
    expect(status).toBe(1);
  });

  test("neither to be reached: all that was tried, and what to do", async () => {
    const args = ["now", "--api", NOBODY, "--live"];
    const { status, stderr, stdout } = await runAltseason(args, { env: { MARKET_DATA_BASE_URL: NOBODY } });
    expect(stderr).toMatch(/ {2}the API at http:\/\/127\.0\.0\.1:9 can't be reached/);
    expect(stderr).toMatch(/ {2}coinmarketcap: can't be reached/);
    expect(stderr).toContain("--provider");
    expect([status, stdout]).toEqual([1, ""]);
  });

  test("a provider without a listing, or an unknown one, is a wrong call: status 2", async () => {
    expect((await runAltseason(["now", "--provider", "binance"])).status).toBe(2);
    expect((await runAltseason(["now", "--provider", "bloomberg"])).status).toBe(2);
  });
});
