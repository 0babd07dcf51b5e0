import { createKeyStore, createWebhookStores, migrate, openDatabase } from "@altseason/db";
import type { Database } from "@altseason/db";
import { findTestPostgres } from "@altseason/db/testing";
import { ORIGIN, exampleClient, exampleHook } from "@altseason/auth/testing";
import type { WebhookStores } from "@altseason/auth";
import { METHODOLOGIES, historyPointAt, parseDay } from "@altseason/core";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { createDemoApp } from "../testing/demo-app.ts";
import type { DemoApp } from "../testing/demo-app.ts";
import { createIndexTeller } from "./tell-index.ts";

const INSTANCES = 4;
const DAY_MS = 86_400_000;
const log = pino({ level: "silent" });
const postgres = await findTestPostgres();

/** Days of the demo market in which its index crosses a threshold. */
const DAYS = Array.from({ length: 25 }, (_, index) => new Date(Date.parse("2026-06-30") + index * DAY_MS));

/** Publishes a market that grows by a day, and lets every instance tell of each edition, all at once. */
async function live(app: DemoApp, stores: readonly WebhookStores[]): Promise<void> {
  const { now, publisher } = app.dependencies;
  const tellers = stores.map(({ marks }) => createIndexTeller({ marks, log, now }));
  for (const [index, day] of DAYS.entries()) {
    await app.publishUpTo(day.toISOString().slice(0, 10), index + 1);
    const edition = publisher.edition();
    await Promise.all([...tellers, ...tellers].map((tell) => tell(edition)));
    app.advance(DAY_MS);
  }
}

describe.skipIf(!postgres.isPresent)(`events of the index on Postgres${postgres.note}`, () => {
  test(
    `over ${INSTANCES} instances each is told once, of days that are over, and never again`,
    { timeout: 120_000 },
    async () => {
      const { url, drop } = await postgres.create("tell_index");
      const databases: Database[] = [];
      for (let count = 0; count < INSTANCES; count += 1) databases.push(await openDatabase({ url }));
      const [first] = databases;
      if (first === undefined) throw new Error("database: expected one, got none");
      await migrate(first);
      const stores = databases.map((database) => createWebhookStores(database));
      const [own] = stores;
      const app = await createDemoApp();
      try {
        await createKeyStore(first).addClient(exampleClient(), ORIGIN);
        const variants = METHODOLOGIES.map(({ id }) => id);
        const wish = { variants, events: ["index.season.changed", "index.threshold.crossed"] as const };
        await own?.endpoints.add(exampleHook("hook_a", wish), Uint8Array.of(1), ORIGIN);
        await live(app, stores);
        const query = { clientId: "client_a", endpointId: "hook_a", limit: 100 };
        const told = (await own?.messages.deliveries(query)) ?? [];
        const bodies = told.map(
          ({ message }) => JSON.parse(message.body) as { data: { day: string; variant: string } },
        );
        expect(told.length).toBeGreaterThan(0);
        expect(new Set(told.map(({ message }) => message.body)).size).toBe(told.length);
        const { publication } = app.dependencies.publisher.edition() ?? app;
        for (const { data } of bodies) {
          expect(Date.parse(data.day)).toBeGreaterThanOrEqual(DAYS[0]?.getTime() ?? 0);
          const methodology = METHODOLOGIES.find(({ id }) => id === data.variant);
          if (methodology === undefined) throw new Error("variant: expected a known one");
          const history = publication.historyOf(methodology);
          const point = historyPointAt(history, parseDay(data.day) - history.firstDay);
          expect(data).toMatchObject({ value: point?.value, outperformers: point?.outperformers });
        }
        await live(app, stores);
        expect(await own?.messages.deliveries(query)).toHaveLength(told.length);
      } finally {
        await app.access.close();
        await Promise.all(databases.map((database) => database.close()));
        await drop();
      }
    },
  );
});
