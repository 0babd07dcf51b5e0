/** `timeout`: no answer in time; `overloaded`: too many wait already; `unreachable`: nobody is there to answer. */
export type ReplayStoreErrorCode = "timeout" | "overloaded" | "unreachable";

/** A replay store that can't answer: the request is refused, never let through. */
export class ReplayStoreError extends Error {
  override readonly name = "ReplayStoreError";
  readonly code: ReplayStoreErrorCode;

  constructor(code: ReplayStoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** How long a replay store may take, in milliseconds. */
export const REPLAY_DEADLINE_MS = 250;

/**
 * What `work` comes to, if it does so in time.
 * @throws {ReplayStoreError} `timeout` when it doesn't; the work is left to end by itself
 */
export async function inTime<Result>(
  work: Promise<Result>,
  deadlineMs: number = REPLAY_DEADLINE_MS,
): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(tooLate(deadlineMs)), deadlineMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The error of an answer that did not come in time. */
export function tooLate(deadlineMs: number): ReplayStoreError {
  return new ReplayStoreError(
    "timeout",
    `replay store: expected an answer within ${deadlineMs} ms, got none`,
  );
}
