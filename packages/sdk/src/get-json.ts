import { problemSchema } from "@altseason/contract";
import { AltseasonApiError, AltseasonError } from "./altseason-error.ts";
import { retryDelay } from "./retry-delay.ts";
import { wait } from "./wait.ts";

/** How requests are sent. */
export interface Transport {
  readonly fetch: typeof globalThis.fetch;
  /** Longest time for one attempt, its body included. */
  readonly timeoutMs: number;
  /** How often a 429 or 503 is tried again. */
  readonly retries: number;
}

interface Answer {
  readonly response: Response;
  readonly text: string;
}

interface Schema<Value> {
  parse(value: unknown): Value;
}

/**
 * Reads one JSON body and holds it to its schema.
 * @throws {AltseasonApiError} when the API answers with problem details
 * @throws {AltseasonError} when no answer comes, or one that isn't of this API
 * @throws the signal's reason when the caller gives up
 */
export async function getJson<Value>(
  url: string,
  schema: Schema<Value>,
  transport: Transport,
  signal?: AbortSignal,
): Promise<Value> {
  for (let attempt = 0; ; attempt += 1) {
    const { response, text } = await send(url, transport, signal);
    if (response.ok) return parseBody(url, schema, text);
    const retryAfter = response.headers.get("retry-after");
    const delayMs = retryDelay({ status: response.status, retryAfter, attempt, now: Date.now() });
    if (delayMs === null || attempt >= transport.retries) throw describeRefusal(url, response, text);
    await wait(delayMs, signal);
  }
}

async function send(
  url: string,
  { fetch, timeoutMs }: Transport,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      headers: { accept: "application/json" },
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    return { response, text: await response.text() };
  } catch (cause) {
    signal?.throwIfAborted();
    if (timeout.aborted) {
      throw new AltseasonError("timed_out", url, `${url}: no answer within ${timeoutMs} ms`, { cause });
    }
    throw new AltseasonError("unreachable", url, `${url}: the API can't be reached`, { cause });
  }
}

function parseBody<Value>(url: string, schema: Schema<Value>, text: string): Value {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AltseasonError("unexpected_answer", url, `${url}: the answer isn't of this API's contract`, {
      cause,
    });
  }
}

function describeRefusal(url: string, { status }: Response, text: string): AltseasonError {
  try {
    return new AltseasonApiError(problemSchema.parse(JSON.parse(text)), url);
  } catch (cause) {
    const message = `${url}: HTTP ${status} without problem details`;
    return new AltseasonError("unexpected_answer", url, message, { cause });
  }
}
