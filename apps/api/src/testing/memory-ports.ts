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
} from "@altseason/auth";
import { createHeadSigner } from "../audit/head-signer.ts";
import type { AccessPorts } from "../access/access-ports.ts";

const KEK_BYTES = 32;
const TAG_KEY_BYTES = 16;

/** Everything in this process's memory. */
export function createMemoryPorts(now: () => number): AccessPorts {
  const audit = createMemoryAuditStore();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    keys: createMemoryKeyStore(audit),
    audit,
    nonces: createMemoryNonceStore({ now, tagKey: randomBytes(TAG_KEY_BYTES) }),
    sequences: createMemorySequenceStore(),
    sessionTokens: createMemorySessionTokenStore(),
    idempotency: createMemoryIdempotencyStore(),
    alerts: createMemoryAlertStore(),
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
