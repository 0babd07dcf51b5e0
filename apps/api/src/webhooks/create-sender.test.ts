import { createWebhookVerifier } from "@altseason/sdk/webhooks";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createHookApp } from "../testing/hook-app.ts";
import type { HookApp } from "../testing/hook-app.ts";
import { openHookServer } from "../testing/hook-server.ts";
import type { HookRequest, HookServer } from "../testing/hook-server.ts";

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

let app: HookApp;
let server: HookServer;
beforeEach(async () => {
  app = await createHookApp();
  server = await openHookServer();
});
afterEach(async () => {
  await app.sender.stop();
  await app.access.close();
  await server.close();
});

/** The libraries of others judge by the machine's clock. */
function isVerified({ headers, body }: HookRequest, secret: string): boolean {
  const seconds = Number(headers["webhook-timestamp"]);
  const realNow = Date.now;
  Date.now = () => seconds * SECOND_MS;
  try {
    const text = body.toString("utf8");
    new StandardWebhook(secret).verify(text, headers);
    new SvixWebhook(secret).verify(text, headers);
    return true;
  } catch {
    return false;
  } finally {
    Date.now = realNow;
  }
}

async function sdkOutcome({ headers, body }: HookRequest, secret: string): Promise<string> {
  const now = (): number => Number(headers["webhook-timestamp"]) * SECOND_MS;
  const result = await createWebhookVerifier({ secrets: [secret], now }).verify(headers, body);
  return result.accepted ? "accepted" : result.reason;
}

test("a message is verified by standardwebhooks, by svix and by the SDK, and not under another secret", async () => {
  const hook = await app.makeHook(server.url);
  const other = await app.makeHook(server.url);
  await app.sendTest(hook.id);
  await app.sender.look();
  const [request] = server.received;
  if (request === undefined) throw new Error("request: expected one, got none");
  expect([isVerified(request, hook.secret), isVerified(request, other.secret)]).toEqual([true, false]);
  expect(await sdkOutcome(request, hook.secret)).toBe("accepted");
  expect(await sdkOutcome(request, other.secret)).toBe("signature_invalid");
  expect(JSON.parse(request.body.toString())).toMatchObject({
    type: "webhook.test",
    data: { endpointId: hook.id },
  });
  expect(await app.deliveries(hook.id)).toMatchObject([{ state: "delivered", attempts: 1, dueAt: null }]);
});

test("while two secrets overlap either verifies, afterwards the new one alone", async () => {
  const hook = await app.makeHook(server.url);
  const rotated = await app.ask(app.owner, "POST", `/v1/webhooks/${hook.id}/rotate-secret`, {});
  const { secret } = (await rotated.json()) as { secret: string };
  await app.sendTest(hook.id);
  await app.sender.look();
  app.advance(24 * HOUR_MS);
  await app.sendTest(hook.id);
  await app.sender.look();
  const outcomes = server.received.map((request) => [
    isVerified(request, hook.secret),
    isVerified(request, secret),
  ]);
  expect(outcomes).toEqual([
    [true, true],
    [false, true],
  ]);
});

test("a failed message is tried by the schedule under its id and with its body, its time and signature fresh, until it is a dead letter", async () => {
  const hook = await app.makeHook(server.url);
  const messageId = await app.sendTest(hook.id);
  server.answer = { status: 500, body: "no" };
  const waits: number[] = [];
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await app.sender.look();
    const [delivery] = await app.deliveries(hook.id);
    if (delivery?.dueAt === null || delivery?.dueAt === undefined) break;
    const wait = Date.parse(delivery.dueAt) - app.access.now();
    waits.push(wait / SECOND_MS);
    app.advance(wait - 1);
    await app.sender.look();
    expect(server.received).toHaveLength(attempt + 1);
    app.advance(1);
  }
  expect(waits).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  expect(server.received).toHaveLength(10);
  expect(new Set(server.received.map(({ headers }) => headers["webhook-id"]))).toEqual(new Set([messageId]));
  expect(new Set(server.received.map(({ body }) => body.toString())).size).toBe(1);
  expect(new Set(server.received.map(({ headers }) => headers["webhook-timestamp"])).size).toBe(10);
  expect(server.received.every((request) => isVerified(request, hook.secret))).toBe(true);
  const [dead] = await app.deliveries(hook.id, "?state=dead");
  expect(dead).toMatchObject({ state: "dead", attempts: 10, dueAt: null });
  expect(dead?.log[0]).toMatchObject({ status: 500, error: null, answer: "no" });
  server.answer = { status: 200 };
  const replayed = await app.ask(app.owner, "POST", `/v1/webhooks/${hook.id}/replay`, { state: "dead" });
  expect(await replayed.json()).toEqual({ replayed: 1, isComplete: true });
  await app.sender.look();
  expect(server.received[10]?.body).toEqual(server.received[0]?.body);
  expect(await app.deliveries(hook.id)).toMatchObject([{ messageId, state: "delivered", attempts: 1 }]);
});

test("Retry-After is honoured", async () => {
  const hook = await app.makeHook(server.url);
  await app.sendTest(hook.id);
  server.answer = { status: 429, headers: { "retry-after": "120" } };
  await app.sender.look();
  const [delivery] = await app.deliveries(hook.id);
  expect(Date.parse(delivery?.dueAt ?? "") - app.access.now()).toBe(120 * SECOND_MS);
});

test("410 disables the endpoint, with its entry, until it is enabled again", async () => {
  const hook = await app.makeHook(server.url);
  await app.sendTest(hook.id);
  server.answer = { status: 410 };
  await app.sender.look();
  const shown = await app.ask(app.owner, "GET", `/v1/webhooks/${hook.id}`);
  expect(await shown.json()).toMatchObject({ disabledReason: "gone" });
  expect(await app.deliveries(hook.id)).toMatchObject([{ state: "dead" }]);
  const trail = await app.ask(app.owner, "GET", `/v1/audit?target=${hook.id}&action=webhook.disabled`);
  expect(await trail.json()).toMatchObject({ entries: [{ actor: { kind: "system", id: "webhooks" } }] });
  const again = await app.ask(app.owner, "PATCH", `/v1/webhooks/${hook.id}`, { isEnabled: true });
  expect(await again.json()).toMatchObject({ disabledAt: null, disabledReason: null });
});

test("an endpoint that hangs holds up no other", async () => {
  const hanging = await openHookServer();
  hanging.answer = null;
  const slow = await app.makeHook(hanging.url);
  const quick = await app.makeHook(server.url);
  for (let count = 0; count < 20; count += 1) await app.sendTest(slow.id);
  const sender = app.createSender({ timeoutMs: 3_000 });
  const stuck = sender.look();
  await hanging.until(4);
  for (let count = 0; count < 10; count += 1) {
    await app.sendTest(quick.id);
    await sender.look();
    expect(server.received).toHaveLength(count + 1);
  }
  expect(hanging.received).toHaveLength(4);
  await sender.stop();
  await stuck;
  await hanging.close();
});

test("what a sender was at when it was stopped is sent by another once its lease has ended, the same id and body", async () => {
  const hook = await app.makeHook(server.url);
  await app.sendTest(hook.id);
  server.answer = null;
  const first = app.createSender();
  const looking = first.look();
  await server.until(1);
  await first.stop();
  await looking;
  server.answer = { status: 200 };
  await app.sender.look();
  expect(server.received).toHaveLength(1);
  app.advance(6 * SECOND_MS);
  await app.sender.look();
  expect(server.received).toHaveLength(2);
  const [before, after] = server.received;
  expect(after?.headers["webhook-id"]).toBe(before?.headers["webhook-id"]);
  expect(after?.body).toEqual(before?.body);
});

test("what happens to keys, and alerts, come to whoever asked for them", async () => {
  const hook = await app.makeHook(server.url, {
    events: ["key.rotation.begun", "key.revoked", "security.alert"],
  });
  const { id } = await app.makeKey({ kind: "hmac-sha256" });
  await app.ask(app.owner, "POST", `/v1/keys/${id}/rotation`, {});
  await app.ask(app.owner, "DELETE", `/v1/keys/${id}?reason=left`);
  const leaked = await app.makeKey({ kind: "bearer" });
  await app.ask(app.owner, "POST", "/v1/leaks", { token: leaked.token });
  await expect.poll(async () => (await app.deliveries(hook.id)).length).toBe(3);
  await app.sender.look();
  const types = server.received.map(({ body }) => (JSON.parse(body.toString()) as { type: string }).type);
  expect(types.toSorted()).toEqual(["key.revoked", "key.rotation.begun", "security.alert"]);
  const everything = server.received.map(({ body }) => body.toString()).join("\n");
  expect(everything).not.toContain(leaked.token);
});

test("an address that is private by now is not connected to, whatever it was when the endpoint was made", async () => {
  const hook = await app.makeHook(server.url);
  await app.sendTest(hook.id);
  await app.createSender({ policy: { isLoopbackAllowed: false } }).look();
  expect(server.received).toEqual([]);
  expect((await app.deliveries(hook.id))[0]?.log).toMatchObject([
    { error: expect.stringMatching(/^url_refused/) },
  ]);
});
