import {
  issuedWebhookSchema,
  webhookEndpointSchema,
  webhookEventSchema,
  webhookListSchema,
} from "@altseason/contract";
import { WEBHOOK_EVENTS, WEBHOOK_LIMITS } from "@altseason/auth";
import { beforeEach, describe, expect, test } from "vitest";
import { createHookApp } from "../../testing/hook-app.ts";
import type { HookApp } from "../../testing/hook-app.ts";
import { outcomeOf } from "../../testing/key-app.ts";

const URL_GIVEN = "https://hooks.acme.dev/altseason";
const WISH = { url: URL_GIVEN, events: ["index.season.changed"] };

let app: HookApp;
beforeEach(async () => {
  app = await createHookApp();
});

test("the contract has the events of the model", () => {
  expect(webhookEventSchema.options).toEqual(WEBHOOK_EVENTS);
});

test("an endpoint is made with a secret that is told once", async () => {
  const idempotencyKey = "make-1";
  const first = await app.ask(app.owner, "POST", "/v1/webhooks", WISH, { idempotencyKey });
  expect(first.status).toBe(201);
  const issued = issuedWebhookSchema.strict().parse(await first.json());
  expect(issued.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(first.headers.get("location")).toBe(`/v1/webhooks/${issued.endpoint.id}`);
  expect(issued.endpoint).toMatchObject({
    ...WISH,
    variants: ["top100-90d"],
    environment: "live",
    disabledAt: null,
  });
  const again = await app.ask(app.owner, "POST", "/v1/webhooks", WISH, { idempotencyKey });
  expect(await again.json()).toEqual({ endpoint: issued.endpoint, secret: null });
  const listed = await app.ask(app.owner, "GET", "/v1/webhooks");
  expect(webhookListSchema.strict().parse(await listed.json()).endpoints).toEqual([issued.endpoint]);
  const trail = await (await app.ask(app.owner, "GET", "/v1/audit")).text();
  expect(trail).toContain("webhook.created");
  expect(trail).not.toContain(issued.secret?.slice(6));
});

test("a change is signed, has the scope, and leaves its entry", async () => {
  const { id } = await app.makeHook(URL_GIVEN);
  const reader = await app.makeKey({ scopes: ["index:read", "keys:read"] });
  const path = `/v1/webhooks/${id}`;
  for (const method of ["GET", "PATCH", "DELETE"]) {
    const body = method === "PATCH" ? { description: "x" } : undefined;
    expect(await outcomeOf(await app.ask(reader.signer ?? app.owner, method, path, body))).toBe(
      "403 scope_missing",
    );
  }
  const changed = await app.ask(app.owner, "PATCH", path, {
    description: "desk",
    events: ["key.revoked"],
    isEnabled: false,
  });
  expect(webhookEndpointSchema.strict().parse(await changed.json())).toMatchObject({
    description: "desk",
    events: ["key.revoked"],
    disabledReason: "by-owner",
  });
  expect(await outcomeOf(await app.ask(app.owner, "POST", `${path}/test`))).toBe("409 conflict");
  await app.ask(app.owner, "PATCH", path, { isEnabled: true });
  await app.ask(app.owner, "POST", `${path}/test`);
  await app.ask(app.owner, "POST", `${path}/rotate-secret`, { overlapMs: 0 });
  await app.ask(app.owner, "POST", `${path}/replay`, { state: "pending" });
  expect((await app.ask(app.owner, "DELETE", path)).status).toBe(200);
  expect(await outcomeOf(await app.ask(app.owner, "GET", path))).toBe("404 not_found");
  const trail = await app.ask(app.owner, "GET", `/v1/audit?target=${id}&limit=100`);
  const { entries } = (await trail.json()) as { entries: { action: string }[] };
  expect(entries.map(({ action }) => action).toReversed()).toEqual([
    "webhook.created",
    "webhook.updated",
    "webhook.disabled",
    "webhook.enabled",
    "webhook.tested",
    "webhook.secret.rotated",
    "webhook.replayed",
    "webhook.deleted",
  ]);
});

describe("nobody sees another's endpoint", () => {
  const CALLS = [
    ["GET", "", undefined],
    ["PATCH", "", { description: "x" }],
    ["DELETE", "", undefined],
    ["POST", "/test", undefined],
    ["POST", "/rotate-secret", {}],
    ["GET", "/deliveries", undefined],
    ["POST", "/replay", { state: "dead" }],
  ] as const;

  test("of another client, or of another world", async () => {
    const { id } = await app.makeHook(URL_GIVEN);
    const stranger = await app.stranger();
    const trial = await app.makeKey({ environment: "test", scopes: ["webhooks:write"] });
    for (const signer of [stranger.owner, trial.signer ?? app.owner]) {
      for (const [method, path, body] of CALLS)
        expect(await outcomeOf(await app.ask(signer, method, `/v1/webhooks/${id}${path}`, body)), path).toBe(
          "404 not_found",
        );
      expect(await (await app.ask(signer, "GET", "/v1/webhooks")).json()).toEqual({ endpoints: [] });
    }
    expect((await app.ask(app.owner, "GET", `/v1/webhooks/${id}`)).status).toBe(200);
  });
});

test.each([
  ["a private address", { url: "https://10.0.0.1/" }, "/url"],
  ["plain HTTP", { url: "http://hooks.acme.dev/" }, "/url"],
  ["a decimal address", { url: "https://2130706433/" }, "/url"],
  ["an unknown event", { events: ["index.moved"] }, "/events/0"],
  ["no event", { events: [] }, "/events"],
  ["an unknown variant", { variants: ["top100-90d", "top3-1d"] }, "/variants/1"],
  ["an unknown member", { secret: "whsec_x" }, "/secret"],
])("%s is refused, naming the member", async (_, over, field) => {
  const refused = await app.ask(app.owner, "POST", "/v1/webhooks", { ...WISH, ...over });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ code: "invalid_parameter", errors: [{ field }] });
});

test("a client has twenty endpoints at most", async () => {
  for (let count = 0; count < WEBHOOK_LIMITS.endpoints; count += 1) await app.makeHook(URL_GIVEN);
  expect(await outcomeOf(await app.ask(app.owner, "POST", "/v1/webhooks", WISH))).toBe("409 conflict");
});

test("deliveries come by page, and a message that is not there can't be replayed", async () => {
  const { id } = await app.makeHook(URL_GIVEN);
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    ids.push(await app.sendTest(id));
    app.advance(1);
  }
  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const search: string = `?limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`;
    const listed = await app.ask(app.owner, "GET", `/v1/webhooks/${id}/deliveries${search}`);
    const page = (await listed.json()) as { deliveries: { messageId: string }[]; nextCursor: string | null };
    seen.push(...page.deliveries.map(({ messageId }) => messageId));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(ids.toReversed());
  expect(await app.deliveries(id, `?message=${ids[1]}`)).toHaveLength(1);
  const replay = (body: object) => app.ask(app.owner, "POST", `/v1/webhooks/${id}/replay`, body);
  expect(await outcomeOf(await replay({ messageId: "msg_none" }))).toBe("404 not_found");
  expect(await outcomeOf(await replay({}))).toBe("400 invalid_parameter");
  expect(await (await replay({ from: "2020-01-01T00:00:00Z" })).json()).toEqual({
    replayed: 5,
    isComplete: true,
  });
});

test("a repeated try under one Idempotency-Key is one message", async () => {
  const { id } = await app.makeHook(URL_GIVEN);
  const send = () =>
    app.ask(app.owner, "POST", `/v1/webhooks/${id}/test`, undefined, { idempotencyKey: "try-1" });
  const [first, second] = [await (await send()).json(), await (await send()).json()];
  expect(second).toEqual(first);
  expect(await app.deliveries(id)).toHaveLength(1);
});
