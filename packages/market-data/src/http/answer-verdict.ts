import type { MarketDataErrorCode } from "../market-data-error.ts";

/** Why an answer is no good. */
export interface AnswerVerdict {
  readonly code: MarketDataErrorCode;
  /** What the provider said, or what its status means. */
  readonly problem: string;
}

/** What a provider's own error body means, or null to go by the status. Sees every answer, a 200 too. */
export type AnswerJudge = (status: number, body: unknown) => AnswerVerdict | null;

/** What an HTTP status alone means; null for a good one. */
export function judgeStatus(status: number): AnswerVerdict | null {
  if (status >= 200 && status < 300) return null;
  const verdict = (code: MarketDataErrorCode, problem: string): AnswerVerdict => ({
    code,
    problem: `${problem}, status ${status}`,
  });
  switch (status) {
    case 401:
      return verdict("unauthorized", "the key is missing or not accepted");
    case 402:
      return verdict("plan_limit", "the plan does not include this");
    case 403:
    case 451:
      return verdict("blocked", "access is refused from here");
    case 404:
      return verdict("not_found", "not found");
    case 418:
    case 429:
      return verdict("rate_limited", "too many requests");
    default:
      if (status >= 500 || status === 408) return verdict("unavailable", "the service failed");
      if (status < 400) return verdict("refused", "expected an answer, got a redirection");
      return verdict("refused", "the request was refused");
  }
}
