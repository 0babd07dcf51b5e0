import { indexChangesSchema, indexOutlookSchema, statusSchema } from "@altseason/contract";
import { METHODOLOGIES, computeHistory, decodeMarket, historyPoints } from "@altseason/core";
import { expect, test } from "vitest";
import { createDemoApp } from "../testing/demo-app.ts";

const { app } = await createDemoApp();

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(path, { headers }));
const json = async (path: string): Promise<unknown> => (await ask(path)).json();

test("a market archive holds all that the published histories are computed from", async () => {
  const answer = await ask("/v1/market.bin?top=400");
  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  const { matrix, classification } = decodeMarket(await answer.arrayBuffer());
  const histories = computeHistory(matrix, classification, METHODOLOGIES);
  for (const history of histories) {
    const { points } = (await json(`/v1/index/history?variant=${history.methodology.id}`)) as {
      readonly points: unknown;
    };
    expect(historyPoints(history)).toEqual(points);
  }
});

test("an archive of a range is smaller, and asked for again it has not changed", async () => {
  const whole = await (await ask("/v1/market.bin")).arrayBuffer();
  const part = await ask("/v1/market.bin?from=2026-01-01&top=50");
  const etag = part.headers.get("etag") ?? "";
  expect((await part.arrayBuffer()).byteLength).toBeLessThan(whole.byteLength / 2);
  expect((await ask("/v1/market.bin?from=2026-01-01&top=50", { "if-none-match": etag })).status).toBe(304);
});

test("an archive of more coins than there may be is refused, naming the limit", async () => {
  const answer = await ask("/v1/market.bin?top=401");
  expect(answer.status).toBe(400);
  expect(JSON.stringify(await answer.json())).toContain("a whole number from 1 to 400");
});

test("changes stand for the newest day and the one before it unless days are named", async () => {
  const changes = indexChangesSchema.parse(await json("/v1/index/changes"));
  const { points } = (await json("/v1/index/history")) as {
    readonly points: readonly { readonly day: string; readonly value: number }[];
  };
  expect([changes.from.day, changes.to.day]).toEqual(points.slice(-2).map(({ day }) => day));
  expect([changes.from.value, changes.to.value]).toEqual(points.slice(-2).map(({ value }) => value));
  const beat = changes.coins.filter(({ after }) => after?.outperformed === true);
  expect(beat).toHaveLength(changes.to.outperformers);
});

test("any two days are compared, in either order", async () => {
  const forth = indexChangesSchema.parse(await json("/v1/index/changes?from=2026-01-01&to=2026-05-01"));
  const back = indexChangesSchema.parse(await json("/v1/index/changes?from=2026-05-01&to=2026-01-01"));
  expect(back.from).toEqual(forth.to);
  const count = (changes: typeof forth, kind: string): number =>
    changes.coins.filter(({ change }) => change === kind).length;
  expect(count(back, "entered")).toBe(count(forth, "left"));
  expect(count(back, "began")).toBe(count(forth, "ceased"));
  const csv = await (await ask("/v1/index/changes?from=2026-01-01&to=2026-05-01&format=csv")).text();
  expect(csv.trim().split("\r\n")).toHaveLength(forth.coins.length + 1);
});

test("a day that is none, or outside the data, is refused by its name", async () => {
  expect((await ask("/v1/index/changes?from=2026-02-30")).status).toBe(400);
  expect((await ask("/v1/index/changes?from=1999-01-01")).status).toBe(404);
});

test("the outlook begins the day after the newest and keeps to as many days as asked", async () => {
  const outlook = indexOutlookSchema.parse(await json("/v1/index/outlook?days=10"));
  expect(outlook.rollOff).toHaveLength(10);
  expect(Date.parse(outlook.rollOff[0]?.day ?? "") - Date.parse(outlook.day)).toBe(86_400_000);
  const [close, wide] = outlook.nearness;
  expect((wide?.justAhead ?? 0) + (wide?.justBehind ?? 0)).toBe(outlook.nearCoins.length);
  expect(close?.valueIfLost ?? 0).toBeLessThanOrEqual(outlook.value ?? 0);
});

test("the status tells of refreshes without what went wrong in the host", async () => {
  const answer = await ask("/v1/status");
  const text = await answer.text();
  const status = statusSchema.parse(JSON.parse(text));
  expect(status.cadence).toBe("daily");
  expect(status.refreshes[0]?.outcome).toBe("failed");
  expect(text).not.toContain("secret of the host");
});
