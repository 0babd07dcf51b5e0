import { bootstrappedSchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { createDemoApp } from "../../testing/demo-app.ts";
import { outcomeOf } from "../../testing/key-app.ts";
import { createPair } from "../../testing/sign-request.ts";

const { publicKey } = createPair();

function ask(demo: Awaited<ReturnType<typeof createDemoApp>>, body: object): Promise<Response> {
  return Promise.resolve(
    demo.app.request("/v1/bootstrap", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

test("the token makes the first client and its owner's key, once", async () => {
  const demo = await createDemoApp();
  const token = (await demo.access.bootstrap.open()) ?? "";
  const body = { token, clientName: "Example Capital", publicKey };
  expect(await outcomeOf(await ask(demo, { ...body, token: `${token}x` }))).toBe("401 invalid_credentials");
  const answers = await Promise.all([ask(demo, body), ask(demo, body)]);
  const outcomes = await Promise.all(answers.map((answer) => outcomeOf(answer.clone())));
  expect(outcomes.toSorted()).toEqual(["201", "409 conflict"]);
  const made = answers.find(({ status }) => status === 201);
  const { key } = bootstrappedSchema.strict().parse(await made?.json());
  expect(key.scopes).toContain("keys:admin");
  expect(await outcomeOf(await ask(demo, body))).toBe("401 invalid_credentials");
});

test("where there is a client, no token is made", async () => {
  const demo = await createDemoApp();
  const token = (await demo.access.bootstrap.open()) ?? "";
  await ask(demo, { token, clientName: "Example Capital", publicKey });
  expect(await demo.access.bootstrap.open()).toBeNull();
});

test("a gate that was never opened lets nobody in", async () => {
  const demo = await createDemoApp();
  const body = { token: "x", clientName: "Example Capital", publicKey };
  expect(await outcomeOf(await ask(demo, body))).toBe("401 invalid_credentials");
});
