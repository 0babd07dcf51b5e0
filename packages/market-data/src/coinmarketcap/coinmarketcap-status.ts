import { z } from "zod";
import type { AnswerVerdict } from "../http/answer-verdict.ts";
import type { MarketDataErrorCode } from "../market-data-error.ts";

// CoinMarketCap, "How to handle API errors and rate limit responses".
const CODES: Readonly<Record<number, MarketDataErrorCode>> = {
  400: "refused",
  500: "unavailable",
  1001: "unauthorized",
  1002: "unauthorized",
  1003: "unauthorized",
  1004: "unauthorized",
  1005: "unauthorized",
  1006: "plan_limit",
  1007: "unauthorized",
  1008: "rate_limited",
  1009: "quota_exhausted",
  1010: "quota_exhausted",
  1011: "rate_limited",
};

const envelope = z.object({
  status: z.object({
    // A number with a key, a text of digits without one.
    error_code: z.union([z.number(), z.string().regex(/^\d+$/)]),
    error_message: z.string().nullish(),
  }),
});

/** CoinMarketCap's own code, which counts also in an answer of status 200: any but 0 carries no data. */
export function judgeCoinMarketCap(_status: number, body: unknown): AnswerVerdict | null {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) return null;
  const { error_code: text, error_message: message } = parsed.data.status;
  const errorCode = Number(text);
  if (errorCode === 0) return null;
  return {
    code: CODES[errorCode] ?? "refused",
    problem: `${message ?? "refused"} (error_code ${errorCode})`,
  };
}
