import { describe, expect, test } from "vitest";
import type { AuditStore } from "../audit/audit-store.ts";
import { applyWebhookCommand } from "../webhooks/apply-webhook-command.ts";
import type { WebhookCommand } from "../webhooks/apply-webhook-command.ts";
import { WEBHOOK_LIMITS } from "../webhooks/webhook-endpoint.ts";
import type { WebhookEndpoint } from "../webhooks/webhook-endpoint.ts";
import type { WebhookStores } from "../webhooks/webhook-stores.ts";
import { describeWebhookDeliveries } from "./describe-webhook-deliveries.ts";
import { EXAMPLE_START as NOW, HOUR_MS, ORIGIN, atOnce, exampleHook, usingOpened } from "./store-examples.ts";

/** Stores under test, of the clients `client_a` and `client_b`, with the audit store that their entries go to. */
export interface OpenWebhookStores {
  readonly stores: WebhookStores;
  readonly audit: AuditStore;
  readonly close: () => Promise<void>;
}

const SECRET = Uint8Array.of(1, 2, 3);

/** What every store of webhooks must do. `open` gives an empty one each time. */
export function describeWebhookStores(name: string, open: () => Promise<OpenWebhookStores>, note = ""): void {
  const using = (run: (opened: OpenWebhookStores) => Promise<void>): Promise<void> => usingOpened(open, run);
  const change = (stores: WebhookStores, id: string, command: WebhookCommand, at = NOW + 1) =>
    stores.endpoints.change("client_a", id, { ...ORIGIN, at }, (endpoint) => ({
      transition: applyWebhookCommand(endpoint, command, at),
      secret: command.kind === "rotate-secret" ? Uint8Array.of(9) : null,
    }));
  const actions = async (audit: AuditStore): Promise<readonly string[]> =>
    (await audit.list({ clientId: "client_a", limit: 50 }))
      .map(({ action }) => action)
      .filter((action) => action.startsWith("webhook."))
      .toReversed();

  describe(`${name}${note}`, () => {
    test("an endpoint is read as it was added, by its client alone, with its entry", () =>
      using(async ({ stores: { endpoints }, audit }) => {
        expect(await endpoints.add(exampleHook("hook_a"), SECRET, ORIGIN)).toBe(true);
        expect(await endpoints.find("client_a", "hook_a")).toEqual(exampleHook("hook_a"));
        expect(await endpoints.find("client_b", "hook_a")).toBe(null);
        expect(await endpoints.list("client_b")).toEqual([]);
        expect(await endpoints.list("client_a")).toEqual([exampleHook("hook_a")]);
        expect(await actions(audit)).toEqual(["webhook.created"]);
        await expect(endpoints.add(exampleHook("hook_a"), SECRET, ORIGIN)).rejects.toBeInstanceOf(Error);
      }));

    test("a client has no more than it may, however many are added at once", () =>
      using(async ({ stores: { endpoints } }) => {
        const added = await atOnce(WEBHOOK_LIMITS.endpoints + 5, (index) =>
          endpoints.add(exampleHook(`hook_${index}`), SECRET, ORIGIN),
        );
        expect(added.filter(Boolean)).toHaveLength(WEBHOOK_LIMITS.endpoints);
      }));

    test("a change is written with its entry, one that changes nothing with none", () =>
      using(async ({ stores, audit }) => {
        await stores.endpoints.add(exampleHook("hook_a"), SECRET, ORIGIN);
        await change(stores, "hook_a", { kind: "update", changes: { description: "new" } });
        await change(stores, "hook_a", { kind: "disable", reason: "gone" });
        await change(stores, "hook_a", { kind: "disable", reason: "by-owner" });
        expect(await stores.endpoints.find("client_a", "hook_a")).toMatchObject({
          description: "new",
          disabledAt: NOW + 1,
          disabledReason: "gone",
        });
        expect(await actions(audit)).toEqual(["webhook.created", "webhook.updated", "webhook.disabled"]);
        expect(
          await stores.endpoints.change("client_b", "hook_a", { ...ORIGIN, at: NOW }, () => {
            throw new Error("decide: expected no call");
          }),
        ).toBe(null);
      }));

    test("both secrets sign while they overlap, then the new one alone", () =>
      using(async ({ stores }) => {
        await stores.endpoints.add(exampleHook("hook_a"), SECRET, ORIGIN);
        await change(stores, "hook_a", { kind: "rotate-secret", overlapMs: HOUR_MS }, NOW);
        const at = async (now: number): Promise<readonly (readonly [number, number])[]> =>
          (await stores.endpoints.secretsOf("hook_a", now)).map(({ number, sealed }) => [
            number,
            sealed[0] ?? 0,
          ]);
        expect(await at(NOW)).toEqual([
          [1, 1],
          [2, 9],
        ]);
        expect(await at(NOW + HOUR_MS - 1)).toHaveLength(2);
        expect(await at(NOW + HOUR_MS)).toEqual([[2, 9]]);
        await change(stores, "hook_a", { kind: "rotate-secret", overlapMs: 0 }, NOW + HOUR_MS);
        expect(await at(NOW + HOUR_MS)).toEqual([[3, 9]]);
      }));

    test("a deleted endpoint is gone, with its secrets", () =>
      using(async ({ stores, audit }) => {
        await stores.endpoints.add(exampleHook("hook_a"), SECRET, ORIGIN);
        await change(stores, "hook_a", { kind: "delete" });
        expect(await stores.endpoints.find("client_a", "hook_a")).toBe(null);
        expect(await stores.endpoints.secretsOf("hook_a", NOW)).toEqual([]);
        expect(await change(stores, "hook_a", { kind: "delete" })).toBe(null);
        expect(await actions(audit)).toEqual(["webhook.created", "webhook.deleted"]);
      }));

    test("a mark goes forward once, and its drafts become a message for each client that wants them", () =>
      using(async ({ stores }) => {
        const { endpoints, marks, messages } = stores;
        await endpoints.add(exampleHook("hook_a"), SECRET, ORIGIN);
        await endpoints.add(exampleHook("hook_b", { clientId: "client_b" }), SECRET, ORIGIN);
        await endpoints.add(exampleHook("hook_c", { variants: ["top50-90d"] }), SECRET, ORIGIN);
        const mark = { day: 20_000, season: "neutral", isAbove: { "75": false } };
        const drafts = [
          {
            name: "index/demo/top100-90d/20001/season",
            type: "index.season.changed" as const,
            at: NOW,
            data: { day: "2024-10-05" },
            about: { variant: "top100-90d" },
          },
        ];
        expect(
          await marks.advance("demo", "top100-90d", (old) => ({ mark: old ?? mark, drafts: [] })),
        ).toEqual([]);
        const told = await atOnce(10, () =>
          marks.advance("demo", "top100-90d", (old) =>
            old?.day === mark.day ? { mark: { ...mark, day: 20_001, season: "altcoin" }, drafts } : null,
          ),
        );
        expect(told.flat()).toHaveLength(1);
        const of = async (clientId: string, endpointId: string): Promise<readonly WebhookEndpoint["id"][]> =>
          (await messages.deliveries({ clientId, endpointId, limit: 10 })).map(({ message }) => message.id);
        const [first] = await of("client_a", "hook_a");
        const [second] = await of("client_b", "hook_b");
        expect(first).toMatch(/^msg_/);
        expect(second).toMatch(/^msg_/);
        expect(second).not.toBe(first);
        expect(await of("client_a", "hook_c")).toEqual([]);
        expect(await of("client_b", "hook_a")).toEqual([]);
      }));
  });
  describeWebhookDeliveries(name, open, note);
}
