import { applyKeyCommand, applyWebhookCommand } from "@altseason/auth";
import type { Alert, ApiKey, KeyCommand } from "@altseason/auth";
import {
  EXAMPLE_START as NOW,
  HASHED,
  HOUR_MS,
  ORIGIN,
  atOnce,
  exampleClient,
  exampleHook,
  exampleKey,
  exampleRotation,
} from "@altseason/auth/testing";
import { describe, expect, test } from "vitest";
import { createAlertStore } from "./alert-store.ts";
import { createKeyStore } from "./key-store.ts";
import type { Database } from "./open-database.ts";
import { openEmptied } from "./testing/open-emptied.ts";
import { findTestPostgres } from "./testing/postgres.ts";
import { createWebhookStores } from "./webhook-stores.ts";

const ALL = ["key.rotation.begun", "key.rotation.finished", "key.revoked", "security.alert"] as const;
const postgres = await findTestPostgres();

describe("PGlite", () => {
  describeOutbox(openEmptied(null).open);
});
describe.skipIf(!postgres.isPresent)(`Postgres${postgres.note}`, () => {
  describeOutbox(openEmptied(() => postgres.create("outbox")).open);
});

function describeOutbox(open: () => Promise<Database>): void {
  async function prepare() {
    const database = await open();
    const keys = createKeyStore(database);
    const webhooks = createWebhookStores(database);
    for (const id of ["client_a", "client_b"]) await keys.addClient(exampleClient(id), ORIGIN);
    await keys.addKey(exampleKey("key_live"), HASHED, ORIGIN);
    await keys.addKey(exampleKey("key_test", { environment: "test" }), HASHED, ORIGIN);
    const add = (id: string, over: object) =>
      webhooks.endpoints.add(exampleHook(id, { events: ALL, ...over }), Uint8Array.of(1), ORIGIN);
    await add("hook_live", {});
    await add("hook_test", { environment: "test" });
    await add("hook_else", { clientId: "client_b" });
    const told = async (endpointId: string, clientId = "client_a"): Promise<readonly string[]> =>
      (await webhooks.messages.deliveries({ clientId, endpointId, limit: 100 })).map(
        ({ message }) => message.type,
      );
    const change = (keyId: string, command: KeyCommand, at = NOW) =>
      keys.changeKey("client_a", keyId, ORIGIN, (key: ApiKey) => ({
        transition: applyKeyCommand(key, command, at),
        material: "version" in command && typeof command.version === "object" ? HASHED : null,
      }));
    return { database, webhooks, told, change };
  }

  test("what happens to a key is told with its change: to its own client, and within its own world", async () => {
    const { told, change } = await prepare();
    await change("key_live", exampleRotation("version-2", NOW));
    await change("key_test", { kind: "revoke-key", reason: "left" });
    await change("key_test", { kind: "revoke-key", reason: "left" });
    expect(await told("hook_live")).toEqual(expect.arrayContaining(["key.revoked", "key.rotation.begun"]));
    expect(await told("hook_live")).toHaveLength(2);
    expect(await told("hook_test")).toEqual(["key.revoked"]);
    expect(await told("hook_else", "client_b")).toEqual([]);
  });

  test("a window that ends by the clock is a finished rotation, told once, whoever notes it", async () => {
    const { told, change } = await prepare();
    await change("key_live", exampleRotation("version-2", NOW));
    await atOnce(8, () => change("key_live", { kind: "settle" }, NOW + HOUR_MS));
    expect((await told("hook_live")).filter((type) => type === "key.rotation.finished")).toHaveLength(1);
  });

  test("a change that is not written tells nothing", async () => {
    const { database, webhooks, told } = await prepare();
    const keys = createKeyStore(database);
    await expect(
      keys.changeKey("client_a", "key_live", ORIGIN, (key) => ({
        transition: applyKeyCommand(key, exampleRotation("key_live-version-1", NOW), NOW),
        material: HASHED,
      })),
    ).resolves.toMatchObject({ applied: false });
    expect(await told("hook_live")).toEqual([]);
    expect(await webhooks.queue.dueEndpoints(NOW, [], 10)).toEqual([]);
  });

  test("an alert is told when it is added, once", async () => {
    const { database, told } = await prepare();
    const alerts = createAlertStore(database);
    const alert: Alert = {
      id: "alert_a",
      clientId: "client_a",
      keyId: "key_live",
      kind: "leak",
      at: NOW,
      detail: {},
      acknowledgedAt: null,
    };
    await atOnce(10, (index) => alerts.raise({ ...alert, id: `alert_${index}` }, HOUR_MS));
    expect([await told("hook_live"), await told("hook_test")]).toEqual([["security.alert"], []]);
  });

  test("endpoints and keys that change at once do not wait for each other for ever", async () => {
    const { webhooks, change, told } = await prepare();
    const origin = { ...ORIGIN, at: NOW };
    await atOnce<unknown>(30, (index) =>
      index % 2 === 0
        ? change("key_live", {
            kind: "emergency",
            version: { id: `v-${index}`, createdBy: "a" },
            graceMs: 0,
            reason: "other",
          })
        : webhooks.endpoints.change(
            "client_a",
            index === 29 ? "hook_live" : "hook_test",
            origin,
            (endpoint) => ({
              transition: applyWebhookCommand(
                endpoint,
                index === 29 ? { kind: "delete" } : { kind: "update", changes: { description: `${index}` } },
                NOW,
              ),
              secret: null,
            }),
          ),
    );
    expect(await told("hook_live")).toEqual([]);
  });
}
