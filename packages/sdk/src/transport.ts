import type { ProblemCode } from "@altseason/contract";
import { AltseasonApiError, AltseasonError } from "./altseason-error.ts";
import { describeRefusal } from "./describe-refusal.ts";
import { encodeRequest } from "./encode-request.ts";
import type { ApiCall, EncodedRequest } from "./encode-request.ts";
import { retryDelay } from "./retry-delay.ts";
import { wait } from "./wait.ts";

/** What an answer says to whoever made the credentials of its request. */
export interface AnswerFacts {
  readonly status: number;
  readonly headers: Headers;
  /** Null: it was no refusal. */
  readonly code: ProblemCode | null;
}

/** Puts credentials on the attempts of one call, each anew, and learns from the answers. */
export interface CallAuthorizer {
  authorize(request: EncodedRequest): Promise<Readonly<Record<string, string>>>;
  /** Whether the call is worth another attempt at once: with the next credential, or a corrected clock. */
  learn(answer: AnswerFacts): Promise<boolean>;
}

/** How requests are sent. */
export interface Transport {
  readonly fetch: typeof globalThis.fetch;
  /** Longest time for one attempt, its body included. */
  readonly timeoutMs: number;
  /** How often a 429, a 503 or a broken connection is tried again. */
  readonly retries: number;
  /** From 0 to below 1: spreads the waits of many clients. */
  readonly random: () => number;
  /** None: calls go as nobody's. */
  readonly authorizeCall?: () => CallAuthorizer;
}

/** What became of one attempt. */
type Attempt<Value> =
  | { readonly succeeded: true; readonly value: Value; readonly facts: AnswerFacts }
  | { readonly succeeded: false; readonly refusal: AltseasonError; readonly facts: AnswerFacts | null };

/**
 * Makes a call and reads its answer. A request that changes something goes out again after a broken connection only with an
 * Idempotency-Key; credentials are put on each attempt anew.
 * @throws {AltseasonApiError} when the API answers with problem details
 * @throws {AltseasonError} when no answer comes, or one that isn't of this API
 * @throws the signal's reason when the caller gives up
 */
export async function perform<Value>(
  call: ApiCall,
  read: (response: Response) => Promise<Value>,
  transport: Transport,
  signal?: AbortSignal,
): Promise<Value> {
  const request = encodeRequest(call);
  const authorizer = transport.authorizeCall?.();
  for (let attempt = 0; ;) {
    const credentials = await authorizer?.authorize(request);
    const outcome = await attemptOnce(request, credentials ?? {}, read, transport, signal);
    const isWorthAnother =
      outcome.facts !== null && authorizer !== undefined && (await authorizer.learn(outcome.facts));
    if (outcome.succeeded) return outcome.value;
    if (isWorthAnother) continue;
    const delayMs = delayBefore(outcome, request, attempt, transport.random());
    if (delayMs === null || attempt >= transport.retries) throw outcome.refusal;
    await wait(delayMs, signal);
    attempt += 1;
  }
}

function delayBefore(
  { facts, refusal }: { readonly facts: AnswerFacts | null; readonly refusal: AltseasonError },
  { isRepeatable }: EncodedRequest,
  attempt: number,
  random: number,
): number | null {
  if (facts === null && !(isRepeatable && refusal.code === "unreachable")) return null;
  const status = facts?.status ?? null;
  const retryAfter = facts?.headers.get("retry-after") ?? null;
  return retryDelay({ status, retryAfter, attempt, now: Date.now(), random });
}

async function attemptOnce<Value>(
  { method, url, headers, body }: EncodedRequest,
  credentials: Readonly<Record<string, string>>,
  read: (response: Response) => Promise<Value>,
  { fetch, timeoutMs }: Transport,
  signal: AbortSignal | undefined,
): Promise<Attempt<Value>> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...credentials },
      signal: signal === undefined ? timeout.signal : AbortSignal.any([signal, timeout.signal]),
      ...(body === null ? {} : { body }),
      // Credentials are for the address that was asked, not for where it points.
      ...(Object.keys(credentials).length === 0 ? {} : { redirect: "manual" as const }),
    });
    const { status, headers: fields } = response;
    if (!response.ok) {
      const refusal = describeRefusal(url, status, await response.text());
      const code = refusal instanceof AltseasonApiError ? refusal.code : null;
      return { succeeded: false, refusal, facts: { status, headers: fields, code } };
    }
    return { succeeded: true, value: await read(response), facts: { status, headers: fields, code: null } };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof AltseasonError) throw cause;
    const refusal = timeout.signal.aborted
      ? new AltseasonError("timed_out", url, `${url}: no answer within ${timeoutMs} ms`, { cause })
      : new AltseasonError("unreachable", url, `${url}: the API can't be reached`, { cause });
    return { succeeded: false, refusal, facts: null };
  } finally {
    clearTimeout(timer);
  }
}
