import type {
  AlertStore,
  AuditStore,
  IdempotencyStore,
  KeyEncryptionService,
  KeyStore,
  NonceStore,
  RateLimiter,
  RevocationChannel,
  SequenceStore,
  SessionTokenStore,
  UsageStore,
  WebhookStores,
} from "@altseason/auth";
import type { HeadSigner } from "../audit/head-signer.ts";

/** All that keys, their use and their history rest on; each may live in memory, in a database or in Redis. */
export interface AccessPorts {
  readonly keys: KeyStore;
  readonly audit: AuditStore;
  readonly nonces: NonceStore;
  readonly sequences: SequenceStore;
  readonly sessionTokens: SessionTokenStore;
  readonly idempotency: IdempotencyStore;
  readonly alerts: AlertStore;
  readonly usage: UsageStore;
  readonly webhooks: WebhookStores;
  readonly limiter: RateLimiter;
  readonly channel: RevocationChannel;
  readonly encryption: KeyEncryptionService;
  readonly headSigner: HeadSigner;
  /** Runs one piece of work at a time over all instances. */
  readonly runAlone: <Result>(work: () => Promise<Result>) => Promise<Result>;
}
