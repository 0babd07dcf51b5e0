import { nextAttemptAt } from "./retry-schedule.ts";

/** What came back of one attempt. */
export interface AttemptResult {
  /** Null where nothing did. */
  readonly status: number | null;
  readonly retryAfterMs: number | null;
}

/** What an attempt means. `gone`: the endpoint wants nothing any more. Times in milliseconds since the epoch. */
export type AttemptVerdict =
  | { readonly state: "delivered" }
  | { readonly state: "pending"; readonly dueAt: number }
  | { readonly state: "dead" }
  | { readonly state: "gone" };

const GONE = 410;

/** Judges an attempt: 2xx is delivered, 410 ends the endpoint, all else (redirects too) is tried again until the schedule ends. */
export function judgeAttempt(
  { status, retryAfterMs }: AttemptResult,
  attempts: number,
  now: number,
  random: number,
): AttemptVerdict {
  if (status !== null && status >= 200 && status < 300) return { state: "delivered" };
  if (status === GONE) return { state: "gone" };
  const dueAt = nextAttemptAt({ attempts, now, random, retryAfterMs });
  return dueAt === null ? { state: "dead" } : { state: "pending", dueAt };
}
