import { describe, expect, test } from "vitest";
import type { WebhookMessage } from "../webhooks/webhook-message.ts";
import type { ClaimedDelivery, WebhookAttempt, WebhookStores } from "../webhooks/webhook-stores.ts";
import type { OpenWebhookStores } from "./describe-webhook-stores.ts";
import { EXAMPLE_START as NOW, HOUR_MS, ORIGIN, atOnce, exampleHook, usingOpened } from "./store-examples.ts";

const LEASE_MS = 20_000;
const ATTEMPT: WebhookAttempt = { at: NOW, tookMs: 12, status: 500, error: null, answer: "no \u2603" };

/** What every store of deliveries must do. `open` gives an empty one each time. */
export function describeWebhookDeliveries(
  name: string,
  open: () => Promise<OpenWebhookStores>,
  note = "",
): void {
  const using = (run: (stores: WebhookStores) => Promise<void>): Promise<void> =>
    usingOpened(open, async ({ stores }) => {
      await stores.endpoints.add(exampleHook("hook_a"), Uint8Array.of(1), ORIGIN);
      await run(stores);
    });
  const message = (id: string, at = NOW): WebhookMessage => ({
    id,
    clientId: "client_a",
    type: "webhook.test",
    at,
    body: `{"type":"webhook.test","name":"Zoë ☃","id":"${id}"}`,
  });
  const send = (stores: WebhookStores, id: string, at = NOW): Promise<void> =>
    stores.messages.sendTest(exampleHook("hook_a"), message(id, at), ORIGIN);
  const claim = (stores: WebhookStores, now: number, limit = 10): Promise<readonly ClaimedDelivery[]> =>
    stores.queue.claim("hook_a", now, LEASE_MS, limit);
  const list = (stores: WebhookStores) =>
    stores.messages.deliveries({ clientId: "client_a", endpointId: "hook_a", limit: 10 });

  describe(`${name}, deliveries${note}`, () => {
    test("what is due is claimed once, however many claim, and again when the lease has ended", () =>
      using(async (stores) => {
        for (const id of ["msg_1", "msg_2", "msg_3"]) await send(stores, id);
        expect(await stores.queue.dueEndpoints(NOW - 1, [], 5)).toEqual([]);
        expect(await stores.queue.dueEndpoints(NOW, ["hook_a"], 5)).toEqual([]);
        expect(await stores.queue.dueEndpoints(NOW, [], 5)).toEqual([
          { clientId: "client_a", endpointId: "hook_a" },
        ]);
        const claimed = (await atOnce(8, () => claim(stores, NOW, 2))).flat();
        expect(claimed.map((one) => one.message.id).toSorted()).toEqual(["msg_1", "msg_2", "msg_3"]);
        expect(await claim(stores, NOW + LEASE_MS - 1)).toEqual([]);
        const again = await claim(stores, NOW + LEASE_MS);
        expect(again.map((one) => one.message).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
          message("msg_1"),
          message("msg_2"),
          message("msg_3"),
        ]);
      }));

    test("an attempt is noted, and what it came to", () =>
      using(async (stores) => {
        await send(stores, "msg_1");
        const [first] = await claim(stores, NOW);
        if (first === undefined) throw new Error("delivery: expected one, got none");
        await stores.queue.settle(first, ATTEMPT, { state: "pending", dueAt: NOW + HOUR_MS });
        expect(await list(stores)).toEqual([
          {
            message: message("msg_1"),
            endpointId: "hook_a",
            state: "pending",
            attempts: 1,
            dueAt: NOW + HOUR_MS,
            log: [ATTEMPT],
          },
        ]);
        const [second] = await claim(stores, NOW + HOUR_MS);
        if (second === undefined) throw new Error("delivery: expected one, got none");
        expect(second.attempts).toBe(1);
        await stores.queue.settle(second, { ...ATTEMPT, status: 204 }, { state: "delivered" });
        expect(await list(stores)).toMatchObject([{ state: "delivered", attempts: 2, dueAt: null }]);
        expect(await claim(stores, NOW + 100 * HOUR_MS)).toEqual([]);
      }));

    test("a verdict that comes after its lease does not undo another's, but a delivery counts", () =>
      using(async (stores) => {
        await send(stores, "msg_1");
        const [late] = await claim(stores, NOW);
        const [owner] = await claim(stores, NOW + LEASE_MS);
        if (late === undefined || owner === undefined) throw new Error("delivery: expected two, got fewer");
        await stores.queue.settle(late, ATTEMPT, { state: "dead" });
        expect(await list(stores)).toMatchObject([{ state: "pending", attempts: 0 }]);
        await stores.queue.settle(late, { ...ATTEMPT, status: 200 }, { state: "delivered" });
        expect(await list(stores)).toMatchObject([{ state: "delivered", dueAt: null }]);
        await stores.queue.settle(owner, ATTEMPT, { state: "pending", dueAt: NOW + HOUR_MS });
        expect(await list(stores)).toMatchObject([{ state: "delivered", dueAt: null }]);
        expect((await list(stores))[0]?.log).toHaveLength(3);
      }));

    test("an endpoint that is disabled is not sent to, and goes on where it was", () =>
      using(async (stores) => {
        await send(stores, "msg_1");
        const set = (disabledAt: number | null) =>
          stores.endpoints.change("client_a", "hook_a", { ...ORIGIN, at: NOW }, (endpoint) => ({
            transition: {
              applied: true,
              endpoint: { ...endpoint, disabledAt, disabledReason: disabledAt === null ? null : "by-owner" },
              action: disabledAt === null ? "webhook.enabled" : "webhook.disabled",
            },
            secret: null,
          }));
        await set(NOW);
        expect(await stores.queue.dueEndpoints(NOW, [], 5)).toEqual([]);
        await set(null);
        expect(await stores.queue.dueEndpoints(NOW, [], 5)).toHaveLength(1);
      }));

    test("lists go newest first, by state and page; a replay takes what is chosen, with its schedule anew", () =>
      using(async (stores) => {
        for (const [index, id] of ["msg_1", "msg_2", "msg_3", "msg_4"].entries())
          await send(stores, id, NOW + Math.min(index, 2));
        for (const one of await claim(stores, NOW + 5))
          await stores.queue.settle(one, ATTEMPT, {
            state: one.message.id === "msg_1" ? "delivered" : "dead",
          });
        const ids = async (over: object): Promise<readonly string[]> =>
          (
            await stores.messages.deliveries({
              clientId: "client_a",
              endpointId: "hook_a",
              limit: 10,
              ...over,
            })
          ).map((one) => one.message.id);
        expect(await ids({})).toEqual(["msg_4", "msg_3", "msg_2", "msg_1"]);
        expect(await ids({ before: { at: NOW + 2, messageId: "msg_4" }, limit: 2 })).toEqual([
          "msg_3",
          "msg_2",
        ]);
        expect(await ids({ state: "delivered" })).toEqual(["msg_1"]);
        expect(await ids({ clientId: "client_b" })).toEqual([]);
        const replay = (selection: object): Promise<number> =>
          stores.messages.replay(
            exampleHook("hook_a"),
            { limit: 100, ...selection },
            { ...ORIGIN, at: NOW + 9 },
          );
        expect(await replay({ messageId: "msg_9" })).toBe(0);
        expect(await replay({ state: "dead", from: NOW + 2, to: NOW + 2, limit: 1 })).toBe(1);
        expect(await ids({ state: "pending" })).toEqual(["msg_3"]);
        expect(await replay({ messageId: "msg_1" })).toBe(1);
        const claimed = await claim(stores, NOW + 9);
        expect(claimed.map(({ attempts }) => attempts)).toEqual([0, 0]);
        expect(claimed.map((one) => one.message.body).toSorted()).toEqual([
          message("msg_1").body,
          message("msg_3").body,
        ]);
      }));

    test("old messages are forgotten", () =>
      using(async (stores) => {
        await send(stores, "msg_1");
        await send(stores, "msg_2", NOW + HOUR_MS);
        await stores.messages.prune(NOW + 1);
        expect((await list(stores)).map((one) => one.message.id)).toEqual(["msg_2"]);
      }));
  });
}
