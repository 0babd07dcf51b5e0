import {
  classifyAddress,
  isLoopback,
  judgeAttempt,
  openSecret,
  parseTarget,
  applyWebhookCommand,
  signWebhook,
} from "@altseason/auth";
import type {
  ClaimedDelivery,
  KeyEncryptionService,
  KeyStore,
  TargetPolicy,
  WebhookEndpoint,
  WebhookStores,
} from "@altseason/auth";
import type { Logger } from "pino";
import { postWebhook } from "./post-webhook.ts";
import type { PostResult } from "./post-webhook.ts";
import { resolveName } from "./resolve-target.ts";
import type { ResolveName } from "./resolve-target.ts";

/** What a sender stands on. */
export interface SenderOptions {
  readonly webhooks: WebhookStores;
  readonly keys: Pick<KeyStore, "findClient">;
  readonly encryption: KeyEncryptionService;
  readonly policy: TargetPolicy;
  readonly log: Logger;
  readonly now: () => number;
  /** From 0 up to 1; `Math.random` by default. */
  readonly random?: () => number;
  /** The machine's name servers by default. */
  readonly resolve?: ResolveName;
  /** 15 s by default. */
  readonly timeoutMs?: number;
}

/** Sends what is due. Any number of senders share one store. */
export interface WebhookSender {
  /** Sends what is due now to endpoints that are not being sent to already; resolves when that is done. */
  look(): Promise<void>;
  /** Ends what is under way; the lease lets another sender have it. */
  stop(): Promise<void>;
}

/** Endpoints that are sent to at once, messages to one of them at once, and how many of one endpoint come before others. */
const LANES = 64;
const AT_ONCE = 4;
const MOST_BATCHES = 25;
const TIMEOUT_MS = 15_000;
/** Beyond the timeout: time to note what came of it. */
const LEASE_MARGIN_MS = 5_000;
const ORIGIN = { actor: { kind: "system", id: "webhooks" }, ip: null, requestId: null } as const;

/** A sender that has sent nothing yet. Each endpoint has a lane of its own, so that a slow one holds up no other. */
export function createSender(options: SenderOptions): WebhookSender {
  const { webhooks, log, now, random = Math.random, resolve = resolveName, timeoutMs = TIMEOUT_MS } = options;
  const stopping = new AbortController();
  const busy = new Map<string, Promise<void>>();

  async function attempt(
    endpoint: WebhookEndpoint,
    { message }: ClaimedDelivery,
    secrets: readonly Uint8Array[],
  ): Promise<PostResult> {
    const target = parseTarget(endpoint.url, options.policy);
    if (!target.accepted)
      return { status: null, error: `url_refused: ${target.got}`, retryAfterMs: null, answer: "" };
    const body = Buffer.from(message.body, "utf8");
    const timestampSeconds = Math.floor(now() / 1_000);
    return postWebhook(
      {
        url: target.url,
        body,
        fields: { ...signWebhook({ id: message.id, timestampSeconds, body, secrets }) },
      },
      {
        timeoutMs,
        resolve,
        refuse: (address) =>
          options.policy.isLoopbackAllowed && isLoopback(address) ? null : classifyAddress(address),
        signal: stopping.signal,
        now,
      },
    );
  }

  async function deliver(
    endpoint: WebhookEndpoint,
    claimed: ClaimedDelivery,
    secrets: readonly Uint8Array[],
  ): Promise<boolean> {
    const at = now();
    const result = await attempt(endpoint, claimed, secrets);
    if (stopping.signal.aborted && result.status === null) return false;
    const { status, error, answer } = result;
    const verdict = judgeAttempt(result, claimed.attempts + 1, now(), random());
    await webhooks.queue.settle(claimed, { at, tookMs: now() - at, status, error, answer }, verdict);
    if (verdict.state === "dead")
      log.warn(
        { event: "webhook-dead", endpointId: endpoint.id, messageId: claimed.message.id },
        "a webhook was given up",
      );
    if (verdict.state === "gone") await disable(endpoint);
    return verdict.state === "delivered";
  }

  async function disable({ clientId, id }: WebhookEndpoint): Promise<void> {
    const at = now();
    await webhooks.endpoints.change(clientId, id, { ...ORIGIN, at }, (endpoint) => ({
      transition: applyWebhookCommand(endpoint, { kind: "disable", reason: "gone" }, at),
      secret: null,
    }));
    log.warn({ event: "webhook-gone", endpointId: id }, "an endpoint answered 410 and is disabled");
  }

  async function openSecrets(endpoint: WebhookEndpoint): Promise<readonly Uint8Array[]> {
    const { clientId, id } = endpoint;
    const client = await options.keys.findClient(clientId);
    if (client === null) return [];
    const sealed = await webhooks.endpoints.secretsOf(id, now());
    return Promise.all(
      sealed.map(({ number, sealed: bytes }) => {
        const owner = { clientId, keyId: id, version: number };
        return openSecret(options.encryption, client.dataKey, bytes, owner);
      }),
    );
  }

  /** Goes on while it gets through; an endpoint that fails waits for its next turn. */
  async function drain(clientId: string, endpointId: string): Promise<void> {
    const leaseMs = timeoutMs + LEASE_MARGIN_MS;
    for (let batch = 0; batch < MOST_BATCHES && !stopping.signal.aborted; batch += 1) {
      const endpoint = await webhooks.endpoints.find(clientId, endpointId);
      if (endpoint === null || endpoint.disabledAt !== null) return;
      const secrets = await openSecrets(endpoint);
      if (secrets.length === 0) return;
      const claimed = await webhooks.queue.claim(endpointId, now(), leaseMs, AT_ONCE);
      const sent = await Promise.all(claimed.map((one) => deliver(endpoint, one, secrets)));
      if (!sent.includes(true)) return;
    }
  }

  return {
    async look() {
      if (stopping.signal.aborted || busy.size >= LANES) return;
      const due = await webhooks.queue.dueEndpoints(now(), [...busy.keys()], LANES - busy.size);
      const begun = due
        .filter(({ endpointId }) => !busy.has(endpointId))
        .map(({ clientId, endpointId }) => {
          const lane = drain(clientId, endpointId)
            .catch((error: unknown) => log.error({ err: error, endpointId }, "webhooks could not be sent"))
            .finally(() => busy.delete(endpointId));
          busy.set(endpointId, lane);
          return lane;
        });
      await Promise.all(begun);
    },
    async stop() {
      stopping.abort();
      await Promise.all(busy.values());
    },
  };
}
