import { expect, test } from "vitest";
import type { Alert } from "../detect/alert.ts";
import { EXAMPLE_START as NOW, exampleHook, exampleRecord } from "../testing/store-examples.ts";
import { createMessage, draftOfAlert, draftOfEntry, isWanted } from "./webhook-message.ts";
import type { WebhookDraft } from "./webhook-message.ts";

const DRAFT: WebhookDraft = {
  name: "alert/alert_a",
  type: "security.alert",
  at: NOW,
  data: { keyId: "key_a" },
  about: { keyId: "key_a" },
};
const ALERT: Alert = {
  id: "alert_a",
  clientId: "client_a",
  keyId: "key_a",
  kind: "leak",
  at: NOW,
  detail: { version: 1 },
  acknowledgedAt: null,
};
const entry = (action: string) => ({
  ...exampleRecord(NOW, {
    action,
    target: "key_a",
    after: { at: NOW, detail: { version: 2 }, secretless: true },
  }),
  clientId: "client_a",
  sequence: 7,
  previousHash: "0",
  hash: "1",
});

test("the id follows from the client and the happening, the body is written once", () => {
  const message = createMessage("client_a", DRAFT);
  expect(createMessage("client_a", DRAFT)).toEqual(message);
  expect(createMessage("client_b", DRAFT).id).not.toBe(message.id);
  expect(createMessage("client_a", { ...DRAFT, name: "alert/alert_b" }).id).not.toBe(message.id);
  expect(message.id).toMatch(/^msg_[0-9A-Za-z]{16}$/);
  expect(JSON.parse(message.body)).toEqual({
    type: "security.alert",
    timestamp: new Date(NOW).toISOString(),
    data: { keyId: "key_a" },
  });
});

test("entries of the trail that are events tell their detail, others nothing", () => {
  expect(draftOfEntry(entry("key.rotation.begun"))).toMatchObject({
    name: "audit/7",
    type: "key.rotation.begun",
    data: { keyId: "key_a", detail: { version: 2 } },
  });
  expect(draftOfEntry(entry("key.version.retired"))?.type).toBe("key.rotation.finished");
  for (const action of ["key.updated", "webhook.created", "security.alert.x"])
    expect(draftOfEntry(entry(action))).toBe(null);
});

test("alerts are security alerts, or tell of rotations what no entry tells", () => {
  const type = (kind: Alert["kind"], notice = ""): string | undefined =>
    draftOfAlert({ ...ALERT, kind, detail: { notice } })?.type;
  expect(type("leak")).toBe("security.alert");
  expect(type("key-unused")).toBe("security.alert");
  expect(type("rotation-due", "due")).toBe("key.rotation.due");
  expect(type("rotation-due", "half")).toBe(undefined);
  expect(type("rotation-extended")).toBe(undefined);
  expect(type("delivery-waiting")).toBe("key.rotation.delivery-waiting");
});

test("an endpoint gets what it chose, of its own world; live hears of all", () => {
  const live = exampleHook("hook_a");
  const trial = exampleHook("hook_b", { environment: "test" });
  expect([isWanted(live, DRAFT, "live"), isWanted(live, DRAFT, "test"), isWanted(live, DRAFT, null)]).toEqual(
    [true, true, true],
  );
  expect([
    isWanted(trial, DRAFT, "live"),
    isWanted(trial, DRAFT, "test"),
    isWanted(trial, DRAFT, null),
  ]).toEqual([false, true, false]);
  expect(isWanted({ ...live, events: ["key.revoked"] }, DRAFT, "live")).toBe(false);
  expect(isWanted({ ...live, disabledAt: NOW, disabledReason: "gone" }, DRAFT, "live")).toBe(false);
  const season: WebhookDraft = { ...DRAFT, type: "index.season.changed", about: { variant: "top50-90d" } };
  expect(isWanted(live, season, null)).toBe(false);
  expect(isWanted({ ...trial, variants: ["top50-90d"] }, season, null)).toBe(true);
});
