import { z } from "zod";
import { judgeStatus } from "../http/answer-verdict.ts";
import type { AnswerVerdict } from "../http/answer-verdict.ts";
import type { MarketDataErrorCode } from "../market-data-error.ts";

// CoinGecko, "Errors and rate limits". 10012: days further back than the plan allows.
const CODES: Readonly<Record<number, MarketDataErrorCode>> = {
  10002: "unauthorized",
  10005: "plan_limit",
  10010: "unauthorized",
  10011: "unauthorized",
  10012: "plan_limit",
};

const failure = z.object({ error_code: z.number(), error_message: z.string().optional() });
const envelope = z.union([
  z.object({ status: failure }).transform(({ status }) => status),
  z.object({ error: z.object({ status: failure }) }).transform(({ error }) => error.status),
  failure,
]);

/** CoinGecko's error bodies, which come in three nestings, by their own codes; else by the status. */
export function judgeCoinGecko(status: number, body: unknown): AnswerVerdict | null {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) return null;
  const { error_code: errorCode, error_message: message } = parsed.data;
  const byStatus = judgeStatus(status) ?? judgeStatus(errorCode);
  const code = CODES[errorCode] ?? byStatus?.code;
  if (code === undefined) return null;
  return { code, problem: `${message ?? byStatus?.problem ?? "refused"} (error_code ${errorCode})` };
}
