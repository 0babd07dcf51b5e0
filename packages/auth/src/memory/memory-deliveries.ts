import type { AttemptVerdict } from "../webhooks/judge-attempt.ts";
import type { WebhookMessage } from "../webhooks/webhook-message.ts";
import type {
  ClaimedDelivery,
  DeliveryQuery,
  ReplaySelection,
  WebhookAttempt,
  WebhookDelivery,
} from "../webhooks/webhook-stores.ts";

/** Attempts that a list shows of each delivery. */
const SHOWN_ATTEMPTS = 10;

/** Messages at their endpoints. */
export interface MemoryDeliveries {
  /** Nothing where the endpoint has the message already. */
  add(endpointId: string, message: WebhookMessage): void;
  /** Forgets all of an endpoint. */
  drop(endpointId: string): void;
  list(query: DeliveryQuery): readonly WebhookDelivery[];
  replay(endpointId: string, selection: ReplaySelection, at: number): number;
  prune(before: number): void;
  dueEndpoints(now: number, except: readonly string[]): readonly string[];
  claim(endpointId: string, now: number, leaseMs: number, limit: number): readonly ClaimedDelivery[];
  settle(delivery: ClaimedDelivery, attempt: WebhookAttempt, verdict: AttemptVerdict): void;
}

/** Deliveries in memory; `isInUse` tells whether an endpoint is sent to. */
export function createMemoryDeliveries(isInUse: (endpointId: string) => boolean): MemoryDeliveries {
  const held = new Map<string, WebhookDelivery>();
  const nameOf = (endpointId: string, messageId: string): string => `${endpointId} ${messageId}`;
  const put = (delivery: WebhookDelivery): void => {
    held.set(nameOf(delivery.endpointId, delivery.message.id), delivery);
  };
  const due = (now: number): readonly WebhookDelivery[] =>
    [...held.values()]
      .filter(({ endpointId, dueAt }) => dueAt !== null && dueAt <= now && isInUse(endpointId))
      .toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));

  return {
    add(endpointId, message) {
      if (held.has(nameOf(endpointId, message.id))) return;
      put({ message, endpointId, state: "pending", attempts: 0, dueAt: message.at, log: [] });
    },
    drop(endpointId) {
      for (const [name, delivery] of held) if (delivery.endpointId === endpointId) held.delete(name);
    },
    list: (query) =>
      [...held.values()]
        .filter((delivery) => isAsked(delivery, query))
        .toSorted((a, b) => compareNewest(a.message, b.message))
        .slice(0, query.limit)
        .map((delivery) => ({ ...delivery, log: delivery.log.slice(-SHOWN_ATTEMPTS) })),
    replay(endpointId, { limit, ...selection }, at) {
      const chosen = [...held.values()]
        .filter((delivery) => delivery.endpointId === endpointId && isSelected(delivery, selection))
        .toSorted((a, b) => compareNewest(b.message, a.message))
        .slice(0, limit);
      for (const delivery of chosen) put({ ...delivery, state: "pending", attempts: 0, dueAt: at });
      return chosen.length;
    },
    prune(before) {
      for (const [name, { message }] of held) if (message.at < before) held.delete(name);
    },
    dueEndpoints: (now, except) => [
      ...new Set(due(now).flatMap(({ endpointId }) => (except.includes(endpointId) ? [] : [endpointId]))),
    ],
    claim(endpointId, now, leaseMs, limit) {
      const leaseUntil = now + leaseMs;
      const claimed = due(now)
        .filter((delivery) => delivery.endpointId === endpointId)
        .slice(0, limit);
      for (const delivery of claimed) put({ ...delivery, dueAt: leaseUntil });
      return claimed.map(({ message, attempts }) => ({ message, endpointId, attempts, leaseUntil }));
    },
    settle({ message, endpointId, leaseUntil }, attempt, verdict) {
      const known = held.get(nameOf(endpointId, message.id));
      if (known === undefined) return;
      const noted = { ...known, log: [...known.log, attempt] };
      const isOwn = known.dueAt === leaseUntil || verdict.state === "delivered";
      if (!isOwn) return put(noted);
      const dueAt = verdict.state === "pending" ? verdict.dueAt : null;
      const state = verdict.state === "gone" ? "dead" : verdict.state;
      return put({ ...noted, attempts: known.attempts + 1, state, dueAt });
    },
  };
}

function isAsked({ endpointId, state, message }: WebhookDelivery, query: DeliveryQuery): boolean {
  return (
    endpointId === query.endpointId &&
    message.clientId === query.clientId &&
    (query.state === undefined || state === query.state) &&
    (query.messageId === undefined || message.id === query.messageId) &&
    (query.before === undefined ||
      compareNewest({ at: query.before.at, id: query.before.messageId }, message) < 0)
  );
}

function isSelected({ state, message }: WebhookDelivery, wanted: Omit<ReplaySelection, "limit">): boolean {
  return (
    (wanted.messageId === undefined || message.id === wanted.messageId) &&
    (wanted.from === undefined || message.at >= wanted.from) &&
    (wanted.to === undefined || message.at <= wanted.to) &&
    (wanted.state === undefined || state === wanted.state)
  );
}

type Placed = Pick<WebhookMessage, "at" | "id">;

function compareNewest(a: Placed, b: Placed): number {
  if (a.at !== b.at) return b.at - a.at;
  return a.id === b.id ? 0 : a.id < b.id ? 1 : -1;
}
