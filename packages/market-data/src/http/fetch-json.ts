import { MarketDataError } from "../market-data-error.ts";
import { judgeStatus } from "./answer-verdict.ts";
import type { AnswerJudge } from "./answer-verdict.ts";
import { redactorOf } from "./redact-text.ts";
import { redactUrl } from "./redact-url.ts";
import { parseRetryAfter } from "./retry-after.ts";

/** A parsed answer with the address it came from, fit for messages. */
export interface JsonAnswer {
  readonly body: unknown;
  readonly url: string;
  /** Takes the key out of a text that quotes the body. */
  readonly redact: (text: string) => string;
}

/** How {@link fetchJson} asks. */
export interface FetchJsonOptions {
  readonly provider: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A text that no message may repeat, even where the provider does. */
  readonly secret: string | undefined;
  readonly judge: AnswerJudge | undefined;
  readonly timeoutMs: number;
  readonly now: () => number;
}

const LONGEST_PROBLEM = 300;

/**
 * Asks once. Redirections are not followed, so that no key travels to another host.
 * @throws {MarketDataError} or the signal's reason
 */
export async function fetchJson(
  options: FetchJsonOptions,
  url: URL,
  signal: AbortSignal | undefined,
): Promise<JsonAnswer> {
  const { headers, judge, now, provider, secret, timeoutMs } = options;
  const redact = redactorOf(secret);
  const shownUrl = redactUrl(url);
  const timeout = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      headers: { accept: "application/json", ...headers },
      redirect: "manual",
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    text = await response.text();
  } catch (cause) {
    signal?.throwIfAborted();
    const details = { provider, url: shownUrl, cause };
    if (timeout.aborted) {
      throw new MarketDataError("timeout", `expected a whole answer within ${timeoutMs} ms`, details);
    }
    throw new MarketDataError("unavailable", `can't be reached: ${reasonOf(cause)}`, details);
  }
  const body = parseJson(text);
  const verdict = judge?.(response.status, body) ?? judgeStatus(response.status);
  const details = { provider, url: shownUrl, status: response.status };
  if (verdict !== null) {
    throw new MarketDataError(verdict.code, redact(verdict.problem).slice(0, LONGEST_PROBLEM), {
      ...details,
      retryAfterMs: parseRetryAfter(response.headers.get("retry-after"), now()),
    });
  }
  if (body === undefined) {
    const type = redact(response.headers.get("content-type") ?? "no type");
    throw new MarketDataError(
      "malformed_response",
      `expected JSON, got ${text.length} characters of ${type} that do not parse`,
      details,
    );
  }
  return { body, url: shownUrl, redact };
}

/** The value, or undefined (which JSON can't hold) where the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown reason";
  return error.cause instanceof Error && error.cause.message !== "" ? error.cause.message : error.message;
}
