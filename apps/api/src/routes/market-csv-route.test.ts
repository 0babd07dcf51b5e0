import { hash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, brotliDecompressSync } from "node:zlib";
import { publishedReadingSchema } from "@altseason/contract";
import { classifyAssets, verifyReading } from "@altseason/core";
import type { Reading } from "@altseason/core";
import { importCsvMarket } from "@altseason/market-data";
import { afterAll, expect, test } from "vitest";
import { createDemoApp } from "../testing/demo-app.ts";

const { app } = await createDemoApp();
const folder = mkdtempSync(join(tmpdir(), "altseason-market-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(path, { headers }));

test("a reading recomputed from the market as CSV is equal, words and all", async () => {
  const file = join(folder, "market.csv");
  writeFileSync(file, await (await ask("/v1/market.csv")).text());
  const { matrix } = importCsvMarket([file]);
  const classification = classifyAssets(matrix);
  const digest = (text: string): string => hash("sha256", text, "hex");
  for (const address of ["2026-06-30", "2026-02-14?variant=top50-30d"]) {
    const published = publishedReadingSchema.parse(await (await ask(`/v1/index/${address}`)).json());
    const reading = published.reading as Reading;
    expect(verifyReading({ reading, matrix, classification, digest }).result, address).toBe("equal");
  }
});

test("it comes as the caller takes it, and is the same", async () => {
  const path = "/v1/market.csv?from=2026-06-01&top=20";
  const plain = await ask(path);
  const text = await plain.text();
  expect(plain.headers.get("content-type")).toContain("text/csv");
  expect(plain.headers.get("altseason-data")).toBe("simulated");
  expect(text.split("\r\n")[0]).toBe("date,id,symbol,price,market_cap,volume,name,tags,scheme");
  const unpack = { gzip: gunzipSync, br: brotliDecompressSync };
  for (const encoding of ["gzip", "br"] as const) {
    const coded = await ask(path, { "accept-encoding": encoding });
    expect(coded.headers.get("content-encoding")).toBe(encoding);
    expect(unpack[encoding](await coded.arrayBuffer()).toString()).toBe(text);
  }
});

test("what has not changed is not sent again, and HEAD sends nothing", async () => {
  const first = await app.request("/v1/market.csv?top=5", { method: "HEAD" });
  expect(await first.text()).toBe("");
  const etag = first.headers.get("etag") ?? "";
  expect((await ask("/v1/market.csv?top=5", { "if-none-match": etag })).status).toBe(304);
  expect((await ask("/v1/market.csv?top=6", { "if-none-match": etag })).status).toBe(200);
});

test("a reader who leaves early does no harm", async () => {
  for (const encoding of ["identity", "gzip"]) {
    const reader = (await ask("/v1/market.csv", { "accept-encoding": encoding })).body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await reader?.cancel();
  }
});

test.each([
  ["top=0", "query.top"],
  ["top=ten", "query.top"],
  ["from=2026-06-31", "query.from"],
  ["from=2026-06-02&to=2026-06-01", "query.from"],
  ["variant=top100-90d", "query.variant"],
])("%s is refused, and named", async (query, field) => {
  const answer = await ask(`/v1/market.csv?${query}`);
  expect(answer.status).toBe(400);
  expect(JSON.stringify(await answer.json())).toContain(field);
});

test("a format that is not offered is refused", async () => {
  expect((await ask("/v1/market.csv", { accept: "application/json" })).status).toBe(406);
});

test("much of it costs more of the quota", async () => {
  const { app: small } = await createDemoApp({ rateLimitPerMinute: 1 });
  expect((await small.request("/v1/market.csv")).status).toBe(429);
});
