import { coinDetailSchema, coinHistorySchema, publishedReadingSchema } from "@altseason/contract";
import type { CoinHistory } from "@altseason/contract";
import { expect, test } from "vitest";
import { createDemoApp } from "../testing/demo-app.ts";

const { app, publication } = await createDemoApp();

const ask = (path: string): Promise<Response> => Promise.resolve(app.request(path));
const history = async (query: string): Promise<CoinHistory> =>
  coinHistorySchema.parse(await (await ask(`/v1/coins/${query}`)).json());

test("the newest day says what the coin's own page and the reading say", async () => {
  const { points } = await history("ethereum/history?from=2026-06-30");
  const { coin, windows } = coinDetailSchema.parse(await (await ask("/v1/coins/ethereum")).json());
  expect(points).toHaveLength(1);
  expect(points[0]).toMatchObject({
    day: "2026-06-30",
    rank: coin.rank,
    price: coin.price,
    marketCap: coin.marketCap,
    standing: coin.standing,
    returnOverBenchmark90d: coin.returnOverBenchmark,
    returnOverBenchmark30d: windows.find(({ windowDays }) => windowDays === 30)?.returnOverBenchmark,
    returnOverBenchmark365d: windows.find(({ windowDays }) => windowDays === 365)?.returnOverBenchmark,
  });
});

test("on any other day it says what the reading of that day says, by the variant asked for", async () => {
  const variant = "top50-30d";
  const body: unknown = await (await ask(`/v1/index/2026-03-01?variant=${variant}`)).json();
  const { reading } = publishedReadingSchema.parse(body);
  for (const [id, standing] of [
    [reading.constituents.find(({ outperformed }) => outperformed)?.id, "outperformed"],
    [reading.constituents.at(-1)?.id, null],
    [reading.excluded.at(-1)?.id, "excluded"],
    ["bitcoin", "benchmark"],
  ] as const) {
    const range = `from=2026-03-01&to=2026-03-01`;
    const { points } = await history(`${id ?? ""}/history?variant=${variant}&${range}`);
    const all = [...reading.constituents, ...reading.excluded];
    expect(points[0]?.rank).toBe(all.find((coin) => coin.id === id)?.rank);
    if (standing !== null) expect(points[0]?.standing).toBe(standing);
  }
});

test("pages follow on one another, and CSV has the same days", async () => {
  const whole = await history("ethereum/history");
  const first = await history("ethereum/history?limit=300");
  const second = await history(`ethereum/history?limit=300&cursor=${first.nextCursor ?? ""}`);
  expect([...first.points, ...second.points]).toEqual(whole.points);
  const csv = await (await ask("/v1/coins/ethereum/history?format=csv")).text();
  expect(csv.trim().split("\r\n")).toHaveLength(whole.points.length + 1);
});

test("a coin that is gone has its days still", async () => {
  const { assets, dayCount, price } = publication.matrix;
  const isAlive = (column: number, row: number): boolean => (price[row * assets.length + column] ?? 0) > 0;
  const gone = assets.find((_, column) => isAlive(column, 0) && !isAlive(column, dayCount - 1));
  expect((await ask(`/v1/coins/${gone?.id ?? ""}`)).status).toBe(404);
  const { points } = await history(`${gone?.id ?? ""}/history`);
  expect(points.length).toBeGreaterThan(0);
  expect(points.length).toBeLessThan(dayCount);
});

test("an id that no coin has, and a range backwards, are refused by their names", async () => {
  const absent = await ask("/v1/coins/none/history");
  expect([absent.status, JSON.stringify(await absent.json())]).toEqual([
    404,
    expect.stringContaining("path.id"),
  ]);
  const backwards = await ask("/v1/coins/ethereum/history?from=2026-02-02&to=2026-02-01");
  expect(JSON.stringify(await backwards.json())).toContain("query.from");
});
