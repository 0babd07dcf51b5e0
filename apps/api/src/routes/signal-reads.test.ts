import { signalsSchema } from "@altseason/contract";
import { formatDay, historyPoints, methodologyOf } from "@altseason/core";
import { expect, test } from "vitest";
import { createDemoApp } from "../testing/demo-app.ts";

const { app, publication } = await createDemoApp();

const ask = (path: string): Promise<Response> => Promise.resolve(app.request(path));

test("every signal stands beside its record, and the four readers each have one", async () => {
  const signals = signalsSchema.parse(await (await ask("/v1/signals")).json());
  expect(signals.unavailable).toBeNull();
  expect(new Set(signals.signals.map(({ reader }) => reader))).toEqual(
    new Set(["swing", "long-term", "day", "portfolio"]),
  );
  for (const { isOn, since, record } of signals.signals) {
    expect(record.horizons.map(({ days }) => days)).toEqual([30, 90]);
    expect(since !== null).toBe(isOn === true);
    if (since !== null) expect(record.cases.at(-1)?.firstDay).toBe(since);
  }
});

test("the cases of a low are the days on which the index says so", async () => {
  const { signals } = signalsSchema.parse(await (await ask("/v1/signals?variant=top50-90d")).json());
  const points = historyPoints(publication.historyOf(methodologyOf("top50-90d")));
  const values = new Map(points.map(({ day, value }) => [day, value]));
  const lows = signals.find(({ id }) => id === "low")?.record.cases ?? [];
  expect(lows.length).toBeGreaterThan(0);
  for (const { firstDay, value } of lows) {
    expect(value).toBeLessThanOrEqual(25);
    expect(values.get(firstDay)).toBe(value);
  }
});

test("the phase is that of the newest value", async () => {
  const { phase } = signalsSchema.parse(await (await ask("/v1/signals")).json());
  const last = historyPoints(publication.historyOf(methodologyOf("top100-90d"))).at(-1);
  expect([phase?.day, phase?.value, phase?.season]).toEqual([last?.day, last?.value, last?.season]);
  expect(phase?.day).toBe(formatDay(publication.lastDay));
});

test("the cases come as CSV, one a line", async () => {
  const { signals } = signalsSchema.parse(await (await ask("/v1/signals")).json());
  const answer = await ask("/v1/signals?format=csv");
  expect(answer.headers.get("content-disposition")).toContain("altseason-signals-top100-90d.csv");
  const lines = (await answer.text()).trim().split("\r\n");
  expect(lines).toHaveLength(1 + signals.reduce((sum, { record }) => sum + record.cases.length, 0));
});

test("a variant that is none is refused by its name", async () => {
  const answer = await ask("/v1/signals?variant=top1-1d");
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: "unknown_variant" });
});
