import { coinScoreSchema, scoresSchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { createDemoApp } from "../testing/demo-app.ts";

const { app } = await createDemoApp();

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(path, { headers }));
const scoresAt = async (path: string) => scoresSchema.parse(await (await ask(path)).json());

test("coins come best first, page by page, each with every factor and its coverage", async () => {
  const whole = await scoresAt("/v1/scores?limit=1000");
  const values = whole.coins.map(({ score }) => score ?? -1);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(whole.coins.map(({ place }) => place)).toEqual(whole.coins.map((_, index) => index + 1));
  for (const { factors, coverage } of whole.coins) {
    expect(factors.map(({ id }) => id)).toEqual(whole.factors.map(({ id }) => id));
    expect(coverage).toBeLessThan(0.86);
  }
  const first = await scoresAt("/v1/scores?limit=10");
  const second = await scoresAt(`/v1/scores?limit=10&cursor=${first.nextCursor ?? ""}`);
  expect([...first.coins, ...second.coins]).toEqual(whole.coins.slice(0, 20));
});

test("what has no source has coverage 0 and says so; no Bitcoin, no stablecoin is scored", async () => {
  const { factors, coins } = await scoresAt("/v1/scores?limit=1000");
  const unknown = factors.filter(({ coverage }) => coverage === 0);
  expect(unknown.map(({ id, gap }) => [id, gap])).toEqual([
    ["activity", "no-source"],
    ["attention", "no-source"],
  ]);
  const ids = coins.map(({ id }) => id);
  expect(ids).not.toContain("bitcoin");
  expect(ids).not.toContain("tether");
});

test("the record has a sample a month, none of a month whose 30 days aren't over", async () => {
  const { record, day } = await scoresAt("/v1/scores");
  expect(record.samples.length).toBeGreaterThan(6);
  const last = Date.parse(record.samples.at(-1)?.day ?? "");
  expect((Date.parse(day) - last) / 86_400_000).toBeGreaterThanOrEqual(30);
});

test("a coin's score is that of the list", async () => {
  const { coins, record } = await scoresAt("/v1/scores?limit=1000");
  const [best] = coins;
  const answer = await ask(`/v1/coins/${best?.id ?? ""}/score`);
  const score = coinScoreSchema.parse(await answer.json());
  expect([score.coin, score.scoredCoins, score.record]).toEqual([best, coins.length, record]);
  const etag = answer.headers.get("etag") ?? "";
  expect((await ask(`/v1/coins/${best?.id ?? ""}/score`, { "if-none-match": etag })).status).toBe(304);
});

test("a coin without a score is refused by its id", async () => {
  for (const id of ["bitcoin", "nobody"]) {
    const answer = await ask(`/v1/coins/${id}/score`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "coin_not_found", errors: [{ got: id }] });
  }
});

test("as CSV a coin is a line with the value of each factor", async () => {
  const { coins } = await scoresAt("/v1/scores?limit=5");
  const lines = (await (await ask("/v1/scores?limit=5&format=csv")).text()).trim().split("\r\n");
  expect(lines).toHaveLength(coins.length + 1);
  expect(lines[0]).toContain("place,id,symbol,name,rank,score,coverage");
  expect(lines[0]).toContain("momentum,relative-strength,trend,volatility,turnover,supply-growth");
});

test("a cursor that is none and a limit that is none are refused by name", async () => {
  expect((await ask("/v1/scores?cursor=x")).status).toBe(400);
  expect((await ask("/v1/scores?limit=0")).status).toBe(400);
});
