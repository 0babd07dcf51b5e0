import type { ApiKey } from "./api-key.ts";
import { refuseCommand } from "./key-refusal.ts";
import { transition } from "./key-transition.ts";
import type { KeyTransition } from "./key-transition.ts";

/** Nothing of the key authenticates until it is resumed. */
export function suspend(key: ApiKey, why: string, now: number): KeyTransition {
  if (key.suspendedAt !== null) return refuseCommand("already_suspended", "the key is suspended");
  return transition({ ...key, suspendedAt: now }, "key.suspended", now, { why });
}

/** A tenth of the key's limit is left for a while, or until it is resumed. */
export function throttle(key: ApiKey, why: string, forMs: number, now: number): KeyTransition {
  if (isThrottled(key, now)) return refuseCommand("already_throttled", "the key is throttled");
  if (!(forMs > 0)) return refuseCommand("out_of_range", `forMs: expected above 0, got ${forMs}`);
  const until = now + forMs;
  return transition({ ...key, throttledUntil: until }, "key.throttled", now, { why, until });
}

/** Lifts both. */
export function resume(key: ApiKey, now: number): KeyTransition {
  if (key.suspendedAt === null && !isThrottled(key, now)) {
    return refuseCommand("not_suspended", "the key is neither suspended nor throttled");
  }
  return transition({ ...key, suspendedAt: null, throttledUntil: null }, "key.resumed", now, {});
}

/** Requests a minute that the key has now. */
export function effectiveLimit(key: ApiKey, now: number): number {
  return isThrottled(key, now) ? Math.max(1, Math.floor(key.requestsPerMinute / 10)) : key.requestsPerMinute;
}

function isThrottled({ throttledUntil }: ApiKey, now: number): boolean {
  return throttledUntil !== null && now < throttledUntil;
}
