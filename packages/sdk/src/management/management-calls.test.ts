import {
  ALERT_ACTIONS,
  ALERT_KINDS,
  KEY_ENVIRONMENTS,
  KEY_KINDS,
  NONCE_MODES,
  REVOCATION_REASONS,
  SCOPES,
} from "@altseason/auth";
import {
  alertKindSchema,
  keyEnvironmentSchema,
  keyKindSchema,
  keySchema,
  revocationReasonSchema,
  scopeSchema,
} from "@altseason/contract";
import type { CreateKey } from "@altseason/contract";
import { expect, test } from "vitest";
import { admitted } from "../testing/test-credentials.ts";
import { startVerifyingServer } from "../testing/verifying-server.ts";
import { createAuthenticatedClient } from "./authenticated-client.ts";

test("the contract has the words of the model", () => {
  expect(keyKindSchema.options).toEqual(KEY_KINDS);
  expect(keyEnvironmentSchema.options).toEqual(KEY_ENVIRONMENTS);
  expect(scopeSchema.options).toEqual(SCOPES);
  expect(revocationReasonSchema.options).toEqual(REVOCATION_REASONS);
  expect(keySchema.shape.nonceMode.options).toEqual(NONCE_MODES);
  expect(keySchema.shape.onAlert.options).toEqual(ALERT_ACTIONS);
  expect(alertKindSchema.options).toEqual(ALERT_KINDS);
});

test("every call asks signed at its own address, and what creates something says which creation it is", async () => {
  const server = await startVerifyingServer();
  const client = createAuthenticatedClient({
    baseUrl: server.url,
    credentials: [admitted(server).credential],
  });
  const { keys, rotation, watching, audit, webhooks } = client;
  const key: CreateKey = { name: "bot", environment: "live", kind: "bearer", scopes: ["index:read"] };
  const range = { from: "2026-01-01T00:00:00Z" };
  const calls = [
    [() => client.client(), "GET /v1/client"],
    [() => keys.create(key), "POST /v1/keys !"],
    [() => keys.list({ limit: 2, cursor: "a" }), "GET /v1/keys?limit=2&cursor=a"],
    [() => keys.get("key_a/b"), "GET /v1/keys/key_a%2Fb"],
    [() => keys.update("key_a", { name: "x" }), "PATCH /v1/keys/key_a"],
    [() => keys.revoke("key_a", "left"), "DELETE /v1/keys/key_a?reason=left"],
    [() => keys.revokeVersion("key_a", 2, "leaked"), "POST /v1/keys/key_a/versions/2/revoke"],
    [() => keys.suspend("key_a", "odd"), "POST /v1/keys/key_a/suspend"],
    [() => keys.resume("key_a"), "POST /v1/keys/key_a/resume"],
    [() => rotation.begin("key_a"), "POST /v1/keys/key_a/rotation !"],
    [() => rotation.status("key_a"), "GET /v1/keys/key_a/rotation"],
    [() => rotation.finish("key_a"), "POST /v1/keys/key_a/rotation/finish"],
    [() => rotation.extend("key_a", 1), "POST /v1/keys/key_a/rotation/extend"],
    [() => rotation.rollBack("key_a", "revoke"), "POST /v1/keys/key_a/rotation/roll-back"],
    [() => rotation.fetchDelivery("key_a"), "POST /v1/keys/key_a/rotation/delivery"],
    [() => rotation.emergency("key_a"), "POST /v1/keys/key_a/emergency !"],
    [() => watching.usage("key_a", range), "GET /v1/keys/key_a/usage?from=2026-01-01T00%3A00%3A00Z"],
    [() => watching.refusals({ key: "key_a" }), "GET /v1/refusals?key=key_a"],
    [() => watching.alerts({ open: true }), "GET /v1/alerts?open=true"],
    [() => watching.acknowledge("alert_a"), "POST /v1/alerts/alert_a/acknowledge"],
    [() => audit.list({ action: "key.created" }), "GET /v1/audit?action=key.created"],
    [() => audit.export(), "GET /v1/audit/export"],
    [() => audit.heads(), "GET /v1/audit/heads"],
    [() => audit.publicKeys(), "GET /.well-known/altseason-audit-keys.json"],
    [() => audit.signHead(), "POST /v1/audit/heads !"],
    [
      () => webhooks.create({ url: "https://a.dev/", events: ["key.revoked"] }, { idempotencyKey: "once" }),
      "POST /v1/webhooks !",
    ],
    [() => webhooks.list(), "GET /v1/webhooks"],
    [() => webhooks.get("hook_a/b"), "GET /v1/webhooks/hook_a%2Fb"],
    [() => webhooks.update("hook_a", { isEnabled: false }), "PATCH /v1/webhooks/hook_a"],
    [() => webhooks.delete("hook_a"), "DELETE /v1/webhooks/hook_a"],
    [() => webhooks.test("hook_a"), "POST /v1/webhooks/hook_a/test !"],
    [() => webhooks.rotateSecret("hook_a"), "POST /v1/webhooks/hook_a/rotate-secret !"],
    [
      () => webhooks.deliveries("hook_a", { state: "dead", limit: 2 }),
      "GET /v1/webhooks/hook_a/deliveries?state=dead&limit=2",
    ],
    [() => webhooks.replay("hook_a", { messageId: "msg_a" }), "POST /v1/webhooks/hook_a/replay !"],
    [() => client.createSessionToken({ method: "GET", path: "/v1/index" }), "POST /v1/session-tokens !"],
    [() => client.reportLeak({ token: "alts_x" }), "POST /v1/leaks !"],
  ] as const;
  server.answer = () => ({ body: {} });
  for (const [call] of calls) await call().catch(() => undefined);
  const asked = server.seen.map(
    ({ method, path, headers }) => `${method} ${path}${headers["idempotency-key"] === undefined ? "" : " !"}`,
  );
  expect(asked).toEqual(calls.map(([, address]) => address));
  expect(server.seen.every(({ result }) => result.authenticated)).toBe(true);
  server.close();
});
