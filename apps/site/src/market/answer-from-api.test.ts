import { createAltseasonClient } from "@altseason/sdk";
import type { AltseasonClient } from "@altseason/sdk";
import { expect, test } from "vitest";
import { answerFromApi } from "./answer-from-api.ts";

import type { AnswerAge } from "./api-client.ts";
import { loadHome } from "./load-home.ts";

const load = (client: AltseasonClient): ReturnType<typeof loadHome> =>
  loadHome(client, { variant: "top7-7d", range: "1y" });
const methodologies = {
  defaultVariant: "top100-90d",
  methodologies: [],
  limits: { minSize: 2, maxSize: 1000, minWindowDays: 7, maxWindowDays: 1460 },
  data: {
    dataSet: "demo",
    kind: "simulated",
    provider: "demo",
    description: "simulated",
    asOf: "2026-03-04T00:00:00Z",
    nextUpdateAt: null,
    stale: false,
    ageSeconds: 1,
    firstDay: "2020-01-01",
    lastDay: "2026-03-04",
  },
};

const clientOf = (fetch: typeof globalThis.fetch): AltseasonClient =>
  createAltseasonClient({ baseUrl: "http://api", fetch, retries: 0 });
const refuse = (): Promise<Response> => Promise.reject(new Error("refused"));
const answer = (): Promise<Response> => Promise.resolve(Response.json(methodologies));

test("an API that never answered is unreachable, and its first failure is heard once", async () => {
  const heard: string[] = [];
  const found = await answerFromApi(
    () => clientOf(refuse),
    load,
    ({ code }) => heard.push(code),
  );
  expect([found.kind, heard]).toEqual(["unreachable", ["unreachable"]]);
});

test("where fresh answers fail, kept ones are asked for", async () => {
  const asked: AnswerAge[] = [];
  const found = await answerFromApi(
    (age) => {
      asked.push(age);
      return clientOf(age === "fresh" ? refuse : answer);
    },
    load,
    () => undefined,
  );
  expect([found.kind, asked]).toEqual(["unknown", ["fresh", "kept"]]);
});

test("a fault of our own is not taken for the API's", async () => {
  const broken = (): AltseasonClient => {
    throw new TypeError("ours");
  };
  await expect(answerFromApi(broken, load, () => undefined)).rejects.toThrow(TypeError);
});
