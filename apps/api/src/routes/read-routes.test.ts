import { brotliDecompressSync, gunzipSync } from "node:zlib";
import {
  coinDetailSchema,
  coinHistorySchema,
  coinListSchema,
  constituentListSchema,
  dominanceSchema,
  exclusionsSchema,
  historySchema,
  indexBreadthSchema,
  indexNowSchema,
  methodologiesSchema,
  problemSchema,
  publishedReadingSchema,
  seasonsSchema,
} from "@altseason/contract";
import { canonicalJson } from "@altseason/core";
import { describe, expect, test } from "vitest";
import { createDemoApp } from "../testing/demo-app.ts";

const { app } = await createDemoApp();
const DAY = "2026-03-31";

const READS = [
  ["/v1/index", indexNowSchema],
  ["/v1/index?variant=top73-41d", indexNowSchema],
  ["/v1/index/history", historySchema],
  [`/v1/index/${DAY}`, publishedReadingSchema],
  [`/v1/index/${DAY}?variant=top50-30d`, publishedReadingSchema],
  [`/v1/index/${DAY}/constituents`, constituentListSchema],
  ["/v1/index/breadth", indexBreadthSchema],
  ["/v1/coins", coinListSchema],
  ["/v1/coins/ethereum", coinDetailSchema],
  ["/v1/coins/ethereum/history", coinHistorySchema],
  ["/v1/seasons", seasonsSchema],
  ["/v1/dominance", dominanceSchema],
  ["/v1/methodologies", methodologiesSchema],
  ["/v1/exclusions", exclusionsSchema],
] as const;

const LISTS = [
  "/v1/index/history",
  `/v1/index/${DAY}/constituents`,
  "/v1/coins",
  "/v1/coins/ethereum/history",
  "/v1/seasons",
  "/v1/dominance",
  "/v1/exclusions",
] as const;

async function readJson(path: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await app.request(path, { headers });
  expect(response.status, path).toBe(200);
  return response.json();
}

async function expectProblem(path: string, status: number): Promise<ReturnType<typeof problemSchema.parse>> {
  const response = await app.request(path);
  expect(response.status, path).toBe(status);
  return problemSchema.parse(await response.json());
}

describe("shape", () => {
  test.each(READS)("%s keeps its contract and says that its data are simulated", async (path, schema) => {
    const body = await readJson(path);
    const parsed = schema.strict().parse(body);
    expect(canonicalJson(parsed)).toBe(canonicalJson(body));
    expect(parsed.data).toMatchObject({ kind: "simulated", lastDay: "2026-06-30" });
  });
});

describe("caching", () => {
  test.each(READS)("%s is not sent again to who has it", async (path) => {
    const first = await app.request(path);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[\w-]+\.[\w-]+"$/);
    expect(first.headers.get("cache-control")).toContain("s-maxage=60");
    expect(first.headers.get("vary")).toBe("Accept, Accept-Encoding");
    for (const known of [etag, etag.slice(2), `"other", ${etag}`, "*"]) {
      const again = await app.request(path, { headers: { "if-none-match": known } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      expect(again.headers.get("etag")).toBe(etag);
      expect(again.headers.get("content-type")).toBeNull();
    }
    expect((await app.request(path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  test("new data change the tag, the mere passing of time does not", async () => {
    const own = await createDemoApp();
    const etagOf = async (): Promise<string | null> =>
      (await own.app.request("/v1/index")).headers.get("etag");
    const first = await etagOf();
    own.advance(120_000);
    expect(await etagOf()).toBe(first);
    await own.publishUpTo("2026-07-01", 2);
    expect(await etagOf()).not.toBe(first);
  });

  test("an answer is of the present edition, also where the same words were answered before", async () => {
    const own = await createDemoApp();
    const ageOf = async (): Promise<number> =>
      indexNowSchema.parse(await (await own.app.request("/v1/index")).json()).data.ageSeconds;
    const before = await ageOf();
    own.advance(120_000);
    expect(await ageOf()).toBe(before + 120);
  });
});

describe("encodings", () => {
  test.each([
    ["gzip", gunzipSync],
    ["br", brotliDecompressSync],
  ] as const)("%s unpacks to the same bytes", async (encoding, unpack) => {
    for (const path of [...LISTS, "/v1/coins?format=csv", "/v1/index"]) {
      const plain = Buffer.from(await (await app.request(path)).arrayBuffer());
      const response = await app.request(path, { headers: { "accept-encoding": encoding } });
      expect(response.headers.get("content-encoding")).toBe(encoding);
      expect(unpack(Buffer.from(await response.arrayBuffer())).equals(plain), path).toBe(true);
    }
  });

  test("without Accept-Encoding nothing is packed", async () => {
    const response = await app.request("/v1/coins");
    expect(response.headers.get("content-encoding")).toBeNull();
  });
});

describe("CSV", () => {
  test.each(LISTS)("%s comes as CSV by header and by query, the same", async (path) => {
    const byHeader = await app.request(path, { headers: { accept: "text/csv" } });
    const byQuery = await app.request(`${path}?format=csv`);
    expect(byHeader.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(byHeader.headers.get("altseason-data")).toBe("simulated");
    expect(byHeader.headers.get("altseason-as-of")).toBe("2026-06-30T00:10:00.000Z");
    expect(byHeader.headers.get("content-disposition")).toMatch(
      /^attachment; filename="altseason-[\w-]+\.csv"$/,
    );
    expect(await byQuery.text()).toBe(await byHeader.text());
  });

  test("a history's lines are its points", async () => {
    const { points } = historySchema.parse(await readJson("/v1/index/history"));
    const text = await (await app.request("/v1/index/history?format=csv")).text();
    const lines = points.map(
      ({ day, value, outperformers, constituents }) => `${day},${value},${outperformers},${constituents}\r\n`,
    );
    expect(text).toBe(`date,value,outperformers,constituents\r\n${lines.join("")}`);
  });

  test("a caller that takes neither is refused, one that likes JSON better gets it", async () => {
    const refused = await app.request("/v1/coins", { headers: { accept: "application/xml" } });
    expect(refused.status).toBe(406);
    expect((await app.request("/v1/index", { headers: { accept: "text/csv" } })).status).toBe(406);
    const liked = await app.request("/v1/coins", { headers: { accept: "text/csv;q=0.5, application/json" } });
    expect(liked.headers.get("content-type")).toBe("application/json");
  });
});

describe("pages", () => {
  test.each([
    ["/v1/index/history", 90, "points", historySchema],
    ["/v1/dominance", 120, "points", dominanceSchema],
    ["/v1/coins", 37, "coins", coinListSchema],
  ] as const)("all pages of %s make the whole", async (path, limit, member, schema) => {
    const whole = schema.parse(await readJson(`${path}?limit=1000`)) as Record<string, unknown>;
    const collected: unknown[] = [];
    let next: string | null = `${path}?limit=${limit}`;
    while (next !== null) {
      const response: Response = await app.request(next);
      const page = schema.parse(await response.json()) as Record<string, unknown>;
      const items = page[member] as unknown[];
      expect(items.length).toBeLessThanOrEqual(limit);
      collected.push(...items);
      const link = /^<(.+)>; rel="next"$/.exec(response.headers.get("link") ?? "")?.[1] ?? null;
      expect(link === null).toBe(page["nextCursor"] === null);
      if (link !== null)
        expect(new URL(link, "http://x").searchParams.get("cursor")).toBe(page["nextCursor"]);
      next = link;
    }
    expect(collected.length).toBeGreaterThan(limit);
    expect(collected).toEqual(whole[member]);
  });

  test("the link keeps the rest of the query", async () => {
    const response = await app.request("/v1/coins?format=csv&limit=5&variant=top50-30d");
    expect(response.headers.get("link")).toMatch(
      /^<\/v1\/coins\?variant=top50-30d&limit=5&format=csv&cursor=\w+>; rel="next"$/,
    );
  });

  test("a range holds both its ends", async () => {
    const body = await readJson("/v1/index/history?from=2026-01-05&to=2026-01-07");
    expect(historySchema.parse(body).points.map(({ day }) => day)).toEqual([
      "2026-01-05",
      "2026-01-06",
      "2026-01-07",
    ]);
  });
});

describe("input that can't be used", () => {
  test.each([
    ["/v1/index?variant=top0-90d", "query.variant", "unknown_variant"],
    ["/v1/index?variant=", "query.variant", "unknown_variant"],
    ["/v1/index?variant=top50-90d&variant=top50-30d", "query.variant", "unknown_variant"],
    ["/v1/index?window=90", "query.window", "invalid_parameter"],
    ["/v1/index?__proto__=1", "query.__proto__", "invalid_parameter"],
    ["/v1/index?format=json", "query.format", "invalid_parameter"],
    ["/v1/index/history?from=2026-02-30", "query.from", "invalid_parameter"],
    ["/v1/index/history?to=yesterday", "query.to", "invalid_parameter"],
    ["/v1/index/history?from=2026-02-02&to=2026-02-01", "query.from", "invalid_parameter"],
    ["/v1/index/history?limit=0", "query.limit", "invalid_parameter"],
    ["/v1/index/history?limit=10001", "query.limit", "invalid_parameter"],
    ["/v1/index/history?limit=1e3", "query.limit", "invalid_parameter"],
    ["/v1/index/history?limit=1&limit=2", "query.limit", "invalid_parameter"],
    ["/v1/index/history?cursor=!!", "query.cursor", "invalid_parameter"],
    ["/v1/index/history?cursor=Mw", "query.cursor", "invalid_parameter"],
    ["/v1/index/history?format=xml", "query.format", "invalid_parameter"],
    ["/v1/index/26-01-01", "path.date", "invalid_parameter"],
    ["/v1/index/2026-13-01/constituents", "path.date", "invalid_parameter"],
    [`/v1/index/${DAY}?asOf=2026-01-01`, "query.asOf", "invalid_parameter"],
    [`/v1/index/${DAY}?asOf=2030-01-01T00:00:00Z`, "query.asOf", "invalid_parameter"],
    ["/v1/coins?limit=1001", "query.limit", "invalid_parameter"],
    ["/v1/coins?cursor=MjAyNi0wMS0wMQ", "query.cursor", "invalid_parameter"],
    ["/v1/coins/bitcoin?limit=3", "query.limit", "invalid_parameter"],
    ["/v1/seasons?from=2026-01-01", "query.from", "invalid_parameter"],
    ["/v1/dominance?variant=top50-90d", "query.variant", "invalid_parameter"],
    ["/v1/methodologies?x", "query.x", "invalid_parameter"],
    ["/v1/exclusions?format=svg", "query.format", "invalid_parameter"],
    ["/v1/badge.svg?theme=neon", "query.theme", "invalid_parameter"],
    ["/v1/stream?variant=top73-41d", "query.variant", "unknown_variant"],
  ])("%s names %s", async (path, field, code) => {
    const problem = await expectProblem(path, 400);
    expect(problem.code).toBe(code);
    expect(problem.errors?.map((error) => error.field)).toEqual([field]);
    expect(problem.errors?.[0]?.expected).not.toMatch(/^Invalid|^$/);
  });

  test("all faults are named at once", async () => {
    const problem = await expectProblem("/v1/coins?limit=x&page=2&variant=y", 400);
    expect(problem.errors?.map(({ field }) => field).toSorted()).toEqual([
      "query.limit",
      "query.page",
      "query.variant",
    ]);
  });

  test("a day outside the data and a coin that isn't there are 404", async () => {
    expect(await expectProblem("/v1/index/2019-01-01", 404)).toMatchObject({ code: "no_reading" });
    expect(await expectProblem("/v1/index/2027-01-01/constituents", 404)).toMatchObject({
      code: "no_reading",
    });
    expect(await expectProblem("/v1/coins/nothing", 404)).toMatchObject({ code: "coin_not_found" });
  });
});

describe("what was published when", () => {
  test("asOf gives what stood then, and nothing before that", async () => {
    const own = await createDemoApp();
    const first = await (await own.app.request(`/v1/index/${DAY}`)).json();
    const published = publishedReadingSchema.parse(first);
    const then = await own.app.request(`/v1/index/${DAY}?asOf=${published.publishedAt}`);
    expect(publishedReadingSchema.parse(await then.json()).reading.sha256).toBe(published.reading.sha256);
    const before = await own.app.request(`/v1/index/${DAY}?asOf=2026-01-01T00:00:00Z`);
    expect(before.status).toBe(404);
    expect(problemSchema.parse(await before.json()).code).toBe("no_reading");
  });

  test("a day that has not ended is provisional; when its closes are in, it is not", async () => {
    const own = await createDemoApp();
    const open = publishedReadingSchema.parse(await (await own.app.request("/v1/index/2026-06-30")).json());
    expect(open.provisional).toBe(true);
    own.advance(86_400_000);
    await own.publishUpTo("2026-07-01", 2);
    const ended = publishedReadingSchema.parse(await (await own.app.request("/v1/index/2026-06-30")).json());
    expect(ended).toMatchObject({ provisional: false, revision: 1 });
  });
});
