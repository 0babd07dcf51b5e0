import { generateKeyPairSync, randomBytes } from "node:crypto";
import {
  createLocalKeyEncryption,
  createMemoryAlertStore,
  createMemoryAuditStore,
  createMemoryIdempotencyStore,
  createMemoryKeyStore,
  createMemoryNonceStore,
  createMemoryRateLimiter,
  createMemoryRevocationChannel,
  createMemorySequenceStore,
  createMemorySessionTokenStore,
  createMemoryUsageStore,
  createMemoryWebhookStores,
  draftOfAlert,
  draftOfEntry,
} from "@altseason/auth";
import type { KeyEnvironment, MemoryAuditStore } from "@altseason/auth";
import { createHeadSigner } from "../audit/head-signer.ts";
import type { AccessPorts } from "../access/access-ports.ts";

const KEK_BYTES = 32;
const TAG_KEY_BYTES = 16;

/** Everything in this process's memory; keys, alerts and webhooks tell each other what they do in a database. */
export function createMemoryPorts(now: () => number): AccessPorts {
  const trail = createMemoryAuditStore();
  const worlds = new Map<string, KeyEnvironment>();
  const webhooks = createMemoryWebhookStores(trail, (keyId) => worlds.get(keyId) ?? null);
  const audit: MemoryAuditStore = {
    ...trail,
    appendNow(clientId, records) {
      const entries = trail.appendNow(clientId, records);
      webhooks.publishNow(
        clientId,
        entries.flatMap((entry) => draftOfEntry(entry) ?? []),
      );
      return entries;
    },
  };
  const keys = createMemoryKeyStore(audit);
  const alerts = createMemoryAlertStore();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    keys: {
      ...keys,
      async addKey(key, material, origin) {
        worlds.set(key.id, key.environment);
        await keys.addKey(key, material, origin);
      },
    },
    audit,
    nonces: createMemoryNonceStore({ now, tagKey: randomBytes(TAG_KEY_BYTES) }),
    sequences: createMemorySequenceStore(),
    sessionTokens: createMemorySessionTokenStore(),
    idempotency: createMemoryIdempotencyStore(),
    alerts: {
      ...alerts,
      async raise(alert, quietMs) {
        const isAdded = await alerts.raise(alert, quietMs);
        const draft = isAdded ? draftOfAlert(alert) : null;
        if (draft !== null) webhooks.publishNow(alert.clientId, [draft]);
        return isAdded;
      },
    },
    webhooks,
    usage: createMemoryUsageStore(),
    limiter: createMemoryRateLimiter(now),
    channel: createMemoryRevocationChannel(),
    encryption: createLocalKeyEncryption({
      keys: new Map([["1", randomBytes(KEK_BYTES)]]),
      currentVersion: "1",
      randomBytes,
    }),
    headSigner: createHeadSigner(generateKeyPairSync("ed25519").privateKey),
    runAlone(work) {
      const next = turn.then(work);
      turn = next.catch(() => {});
      return next;
    },
  };
}
