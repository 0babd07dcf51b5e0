import { createAltseasonClient } from "@altseason/sdk";
import type { AltseasonClient } from "@altseason/sdk";
import { expect, test } from "vitest";
import { answerHome } from "./answer-home.ts";
import type { AnswerAge } from "./api-client.ts";

const address = { variant: "top7-7d", range: "1y" } as const;
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
  const found = await answerHome(
    () => clientOf(refuse),
    address,
    ({ code }) => heard.push(code),
  );
  expect([found.kind, heard]).toEqual(["unreachable", ["unreachable"]]);
});

test("where fresh answers fail, kept ones are asked for", async () => {
  const asked: AnswerAge[] = [];
  const found = await answerHome(
    (age) => {
      asked.push(age);
      return clientOf(age === "fresh" ? refuse : answer);
    },
    address,
    () => undefined,
  );
  expect([found.kind, asked]).toEqual(["unknown-variant", ["fresh", "kept"]]);
});

test("a fault of our own is not taken for the API's", async () => {
  const broken = (): AltseasonClient => {
    throw new TypeError("ours");
  };
  await expect(answerHome(broken, address, () => undefined)).rejects.toThrow(TypeError);
});
