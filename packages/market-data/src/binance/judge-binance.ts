import { z } from "zod";
import { judgeStatus } from "../http/answer-verdict.ts";
import type { AnswerVerdict } from "../http/answer-verdict.ts";
import type { MarketDataErrorCode } from "../market-data-error.ts";

// Binance, "Error codes".
const CODES: Readonly<Record<number, MarketDataErrorCode>> = {
  [-1001]: "unavailable",
  [-1003]: "rate_limited",
  [-1007]: "timeout",
  [-1008]: "unavailable",
  [-1121]: "not_found",
};

const failure = z.object({ code: z.number().negative(), msg: z.string() });

/** Binance's `{code, msg}` by its own code, else by the status. */
export function judgeBinance(status: number, body: unknown): AnswerVerdict | null {
  const parsed = failure.safeParse(body);
  if (!parsed.success) return null;
  const { code, msg } = parsed.data;
  return { code: CODES[code] ?? judgeStatus(status)?.code ?? "refused", problem: `${msg} (code ${code})` };
}
