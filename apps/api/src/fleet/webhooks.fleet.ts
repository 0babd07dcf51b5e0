import { setTimeout as wait } from "node:timers/promises";
import { issuedWebhookSchema, webhookDeliveryListSchema } from "@altseason/contract";
import { findTestPostgres } from "@altseason/db/testing";
import { createWebhookVerifier } from "@altseason/sdk/webhooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHookServer } from "../testing/hook-server.ts";
import type { HookServer } from "../testing/hook-server.ts";
import { startFleet } from "./start-fleet.ts";
import type { Fleet } from "./start-fleet.ts";
import { tellMeasured } from "./tell-measured.ts";

const KILLS = 5;
const MESSAGES_A_ROUND = 8;
const LEASE_MS = 20_000;
const postgres = await findTestPostgres();

describe.skipIf(!postgres.isPresent)(
  `webhooks of two processes, one of them killed in mid-send${postgres.note}`,
  () => {
    let fleet: Fleet;
    let server: HookServer;
    beforeAll(async () => {
      server = await openHookServer();
      fleet = await startFleet("fleet_webhooks", 2, { WEBHOOKS_ALLOW_LOOPBACK: "true" });
    }, 180_000);
    afterAll(async () => {
      await fleet.close();
      await server.close();
    }, 60_000);

    async function makeHook(
      events: readonly string[],
    ): Promise<{ readonly id: string; readonly secret: string }> {
      const made = await fleet.ask(0, fleet.owner, "POST", "/v1/webhooks", { url: server.url, events });
      const { endpoint, secret } = issuedWebhookSchema.parse(JSON.parse(made.body));
      return { id: endpoint.id, secret: secret ?? "" };
    }

    async function deliveries(id: string, search: string) {
      const listed = await fleet.ask(
        1,
        fleet.owner,
        "GET",
        `/v1/webhooks/${id}/deliveries?limit=100${search}`,
      );
      return webhookDeliveryListSchema.parse(JSON.parse(listed.body)).deliveries;
    }

    test(
      "nothing is lost: each message arrives under its id and with its body",
      { timeout: 300_000 },
      async () => {
        const { id, secret } = await makeHook(["key.revoked"]);
        const sent: string[] = [];
        for (let round = 0; round < KILLS; round += 1) {
          // Nothing is answered: whoever sends is in mid-send when the kill comes.
          server.answer = null;
          const before = server.received.length;
          for (let count = 0; count < MESSAGES_A_ROUND; count += 1) {
            const tried = await fleet.ask(1, fleet.owner, "POST", `/v1/webhooks/${id}/test`);
            sent.push((JSON.parse(tried.body) as { messageId: string }).messageId);
          }
          await server.until(before + 1);
          const restarting = Promise.all([fleet.restart(0), fleet.restart(1)]);
          server.answer = { status: 204 };
          await restarting;
        }
        const over = Date.now() + 3 * LEASE_MS;
        while ((await deliveries(id, "&state=pending")).length > 0 && Date.now() < over) await wait(500);
        expect(await deliveries(id, "&state=pending")).toEqual([]);
        const delivered = await deliveries(id, "&state=delivered");
        expect(delivered.map(({ messageId }) => messageId).toSorted()).toEqual(sent.toSorted());
        const came = Map.groupBy(server.received, ({ headers }) => headers["webhook-id"] ?? "");
        for (const { messageId, body } of delivered) {
          const bodies = new Set(came.get(messageId)?.map((request) => request.body.toString()));
          expect([...bodies], messageId).toEqual([body]);
        }
        const { verify } = createWebhookVerifier({ secrets: [secret], toleranceSeconds: 600 });
        const accepted = [];
        for (const { headers, body } of server.received)
          accepted.push((await verify(headers, body)).accepted);
        expect(accepted.filter(Boolean)).toHaveLength(sent.length);
        tellMeasured(
          `${KILLS} kills of both processes: ${sent.length} messages, ${server.received.length} requests, none lost`,
        );
      },
    );

    test("what happens once is told once, whichever process sees it", { timeout: 120_000 }, async () => {
      const { id } = await makeHook(["key.rotation.begun", "key.revoked"]);
      const keys = await Promise.all(Array.from({ length: 6 }, () => fleet.makeKey({ kind: "hmac-sha256" })));
      await Promise.all(
        keys.flatMap((key) =>
          [0, 1].map((instance) =>
            fleet.ask(instance, fleet.owner, "DELETE", `/v1/keys/${key.id}?reason=left`),
          ),
        ),
      );
      await expect
        .poll(async () => (await deliveries(id, "&state=delivered")).length, { timeout: 20_000 })
        .toBe(6);
      const told = await deliveries(id, "");
      expect(told.map(({ type }) => type)).toEqual(Array(6).fill("key.revoked"));
      expect(told.every(({ log }) => log.length === 1)).toBe(true);
    });
  },
);
