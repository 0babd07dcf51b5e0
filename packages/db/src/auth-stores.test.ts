import { describe } from "vitest";
import {
  describeAlertStore,
  describeAuditStore,
  describeIdempotencyStore,
  describeKeyStore,
  describeNonceStore,
  describeRevocationChannel,
  describeSequenceStore,
  describeSessionTokenStore,
  describeUsageStore,
  describeWebhookStores,
  exampleClient,
  ORIGIN,
} from "@altseason/auth/testing";
import { createAlertStore } from "./alert-store.ts";
import { createAuditStore } from "./audit-store.ts";
import { createIdempotencyStore } from "./idempotency-store.ts";
import { createKeyStore } from "./key-store.ts";
import { createNonceStore } from "./nonce-store.ts";
import type { Database } from "./open-database.ts";
import { createRevocationChannel } from "./revocation-channel.ts";
import { createSequenceStore } from "./sequence-store.ts";
import { createSessionTokenStore } from "./session-token-store.ts";
import { openEmptied } from "./testing/open-emptied.ts";
import type { Emptied } from "./testing/open-emptied.ts";
import { findTestPostgres } from "./testing/postgres.ts";
import { createUsageStore } from "./usage-store.ts";
import { createWebhookStores } from "./webhook-stores.ts";

const postgres = await findTestPostgres();

describe("PGlite", () => {
  describeStores(openEmptied(null));
});
describe.skipIf(!postgres.isPresent)(`Postgres${postgres.note}`, () => {
  describeStores(openEmptied(() => postgres.create("auth")));
});

/** Every suite on one database, emptied for each test. */
function describeStores({ open, close, sever }: Emptied): void {
  const opening =
    <Opened extends object>(make: (database: Database) => Opened) =>
    async () => ({
      ...make(await open()),
      close,
    });
  const two = <Store>(create: (database: Database) => Store) =>
    opening((database) => ({ store: create(database), second: create(database) }));

  describeAuditStore(
    "audit store",
    opening((database) => ({ store: createAuditStore(database) })),
  );
  describeKeyStore(
    "key store",
    opening((database) => ({ store: createKeyStore(database), audit: createAuditStore(database) })),
  );
  describeNonceStore(
    "nonce store",
    two((database) => createNonceStore(database, { deadlineMs: 5_000 })),
  );
  describeSequenceStore(
    "sequence store",
    two((database) => createSequenceStore(database, { deadlineMs: 5_000 })),
  );
  describeSessionTokenStore(
    "session tokens",
    opening((database) => ({ store: createSessionTokenStore(database) })),
  );
  describeUsageStore(
    "usage store",
    opening((database) => ({ store: createUsageStore(database) })),
  );
  describeIdempotencyStore(
    "idempotency",
    opening((database) => ({ store: createIdempotencyStore(database) })),
  );
  describeAlertStore(
    "alert store",
    opening((database) => ({ store: createAlertStore(database) })),
  );
  describeRevocationChannel(
    "revocation channel",
    opening((database) => ({
      channel: createRevocationChannel(database),
      second: createRevocationChannel(database),
      sever: sever === null ? null : () => sever(database),
    })),
  );
  describeWebhookStores("webhooks", async () => {
    const database = await open();
    const keys = createKeyStore(database);
    for (const id of ["client_a", "client_b"]) await keys.addClient(exampleClient(id), ORIGIN);
    return { stores: createWebhookStores(database), audit: createAuditStore(database), close };
  });
}
