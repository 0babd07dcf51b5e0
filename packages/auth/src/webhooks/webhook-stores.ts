import type { ChangeOrigin } from "../keys/key-store.ts";
import type { AttemptVerdict } from "./judge-attempt.ts";
import type { WebhookTransition } from "./apply-webhook-command.ts";
import type { WebhookEndpoint } from "./webhook-endpoint.ts";
import type { WebhookDraft, WebhookMessage } from "./webhook-message.ts";

/** A change of an endpoint: the pure transition, and the sealed secret that it makes. */
export interface WebhookChange {
  readonly transition: WebhookTransition;
  readonly secret: Uint8Array | null;
}

/** A secret in its envelope. */
export interface SealedWebhookSecret {
  readonly number: number;
  readonly sealed: Uint8Array;
}

/**
 * Keeps endpoints. Every change is one transaction with its audit entry: no entry, no change. Another client's endpoint is as
 * good as none.
 */
export interface WebhookEndpointStore {
  /** False where the client has as many as it may. */
  add(endpoint: WebhookEndpoint, secret: Uint8Array, origin: ChangeOrigin): Promise<boolean>;
  find(clientId: string, endpointId: string): Promise<WebhookEndpoint | null>;
  /** In order of their ids. */
  list(clientId: string): Promise<readonly WebhookEndpoint[]>;
  /**
   * Reads an endpoint under a lock, lets `decide` decide, and writes that with its entry, dated `at`. Null: no such endpoint
   * of that client. A deleted one takes its secrets and deliveries along.
   */
  change(
    clientId: string,
    endpointId: string,
    origin: ChangeOrigin & { readonly at: number },
    decide: (endpoint: WebhookEndpoint) => WebhookChange,
  ): Promise<WebhookTransition | null>;
  /** The secrets that sign at a moment, the present one last. */
  secretsOf(endpointId: string, now: number): Promise<readonly SealedWebhookSecret[]>;
}

/** What becomes of a message at an endpoint. `dead`: the schedule ended, or the endpoint was gone. */
export type DeliveryState = "pending" | "delivered" | "dead";

/** One attempt. Times in milliseconds since the epoch. */
export interface WebhookAttempt {
  readonly at: number;
  readonly tookMs: number;
  readonly status: number | null;
  /** Why nothing came back: `timeout`, `address_refused: private`; null where something did. */
  readonly error: string | null;
  /** Beginning of what was answered. */
  readonly answer: string;
}

/** A message at an endpoint, with its last attempts, oldest first. */
export interface WebhookDelivery {
  readonly message: WebhookMessage;
  readonly endpointId: string;
  readonly state: DeliveryState;
  /** Attempts since it was made or replayed. */
  readonly attempts: number;
  /** Null when it is over. */
  readonly dueAt: number | null;
  readonly log: readonly WebhookAttempt[];
}

/** Which deliveries; newest first. */
export interface DeliveryQuery {
  readonly clientId: string;
  readonly endpointId: string;
  readonly state?: DeliveryState | undefined;
  readonly messageId?: string | undefined;
  /** Behind this one alone. */
  readonly before?: { readonly at: number; readonly messageId: string } | undefined;
  readonly limit: number;
}

/** Which deliveries are made due again; times of their messages, both included. */
export interface ReplaySelection {
  readonly messageId?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly state?: DeliveryState | undefined;
  readonly limit: number;
}

/** Keeps messages and what became of them. */
export interface WebhookMessageStore {
  /** Sends one message to one endpoint, whatever it chose, with an audit entry. */
  sendTest(endpoint: WebhookEndpoint, message: WebhookMessage, origin: ChangeOrigin): Promise<void>;
  deliveries(query: DeliveryQuery): Promise<readonly WebhookDelivery[]>;
  /** Makes deliveries due now, oldest first, their schedule from its start, with one audit entry; tells how many. */
  replay(
    endpoint: WebhookEndpoint,
    selection: ReplaySelection,
    origin: ChangeOrigin & { readonly at: number },
  ): Promise<number>;
  /** Forgets messages of before, and secrets that signed last before. */
  prune(before: number): Promise<void>;
}

/** A delivery that a sender holds until `leaseUntil`; whoever is killed with it lets it go by that. */
export interface ClaimedDelivery {
  readonly message: WebhookMessage;
  readonly endpointId: string;
  readonly attempts: number;
  readonly leaseUntil: number;
}

/** What is to be sent, over any number of senders. */
export interface WebhookQueue {
  /** Endpoints in use that have something due, the longest waiting first. */
  dueEndpoints(
    now: number,
    except: readonly string[],
    limit: number,
  ): Promise<readonly { readonly clientId: string; readonly endpointId: string }[]>;
  /** Takes deliveries of an endpoint that are due, so that no other sender has them before the lease ends. */
  claim(endpointId: string, now: number, leaseMs: number, limit: number): Promise<readonly ClaimedDelivery[]>;
  /** Notes an attempt; its verdict counts unless somebody else has the delivery by now. Delivered is final at once. */
  settle(delivery: ClaimedDelivery, attempt: WebhookAttempt, verdict: AttemptVerdict): Promise<void>;
}

/** Up to where a variant of a data set has been told of: the last day looked at, and what stood then. */
export interface IndexMark {
  readonly day: number;
  readonly season: string;
  readonly isAbove: Readonly<Record<string, boolean>>;
}

/** Keeps marks. */
export interface IndexMarkStore {
  /**
   * Reads a mark under a lock, lets `judge` decide, and writes the new mark with the messages of its drafts to all clients
   * who want them, in one transaction: of many instances one tells. Null from `judge`: nothing changes.
   */
  advance(
    dataSetId: string,
    variant: string,
    judge: (
      mark: IndexMark | null,
    ) => { readonly mark: IndexMark; readonly drafts: readonly WebhookDraft[] } | null,
  ): Promise<readonly WebhookDraft[]>;
}

/** All that webhooks rest on. */
export interface WebhookStores {
  readonly endpoints: WebhookEndpointStore;
  readonly messages: WebhookMessageStore;
  readonly queue: WebhookQueue;
  readonly marks: IndexMarkStore;
}
