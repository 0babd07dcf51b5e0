import { randomBytes } from "node:crypto";
import { createMemoryNonceStore, createMemoryRateLimiter } from "@altseason/auth";
import {
  createAlertStore,
  createAuditStore,
  createIdempotencyStore,
  createKeyStore,
  createNonceStore,
  createRevocationChannel,
  createSequenceStore,
  createSessionTokenStore,
  createUsageStore,
  createWebhookStores,
  runAlone,
} from "@altseason/db";
import type { Database } from "@altseason/db";
import {
  createRedisNonceStore,
  createRedisRateLimiter,
  createRedisRevocationChannel,
  openRedis,
} from "@altseason/redis";
import { openHeadSigner } from "../audit/open-head-signer.ts";
import { hasClients } from "../bootstrap/bootstrap-gate.ts";
import type { Env } from "../env.ts";
import type { AccessPorts } from "./access-ports.ts";
import { createLastingLimiter } from "./lasting-limiter.ts";
import { openKeyEncryption } from "./open-key-encryption.ts";

/** Ports that are open, and how they are closed. */
export interface OpenPorts {
  readonly ports: AccessPorts;
  close(): Promise<void>;
}

const ALONE_LOCK = 4_711_2028;
const TAG_KEY_BYTES = 16;

/**
 * Opens what keys rest on. Nonces, limits and announcements are in Redis where there is one, else in Postgres, else, since an
 * embedded database has one process anyway, in its memory; all the rest is in the database.
 */
export async function openPorts(env: Env, database: Database, now: () => number): Promise<OpenPorts> {
  const keys = createKeyStore(database);
  const encryption = await openKeyEncryption(env, !(await hasClients(keys)));
  const redis = env.REDIS_URL === undefined ? null : await openRedis({ url: env.REDIS_URL });
  const local = createMemoryRateLimiter(now);
  const kept = {
    keys,
    audit: createAuditStore(database),
    sequences: createSequenceStore(database),
    sessionTokens: createSessionTokenStore(database),
    idempotency: createIdempotencyStore(database),
    alerts: createAlertStore(database),
    usage: createUsageStore(database),
    webhooks: createWebhookStores(database),
    encryption,
    headSigner: openHeadSigner(env),
    runAlone: <Result>(work: () => Promise<Result>): Promise<Result> => runAlone(database, ALONE_LOCK, work),
  };
  const memoryNonces = (): AccessPorts["nonces"] =>
    createMemoryNonceStore({ now, tagKey: randomBytes(TAG_KEY_BYTES) });
  const ports: AccessPorts =
    redis === null
      ? {
          ...kept,
          nonces: env.DATABASE_URL === undefined ? memoryNonces() : createNonceStore(database, { now }),
          limiter: local,
          channel: createRevocationChannel(database),
        }
      : {
          ...kept,
          nonces: createRedisNonceStore(redis, { now }),
          limiter: createLastingLimiter(createRedisRateLimiter(redis), local),
          channel: createRedisRevocationChannel(redis),
        };
  return {
    ports,
    async close() {
      await redis?.close();
      await encryption.close();
    },
  };
}
