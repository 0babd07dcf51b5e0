import { z } from "zod";
import { judgeStatus } from "../http/answer-verdict.ts";
import type { AnswerVerdict } from "../http/answer-verdict.ts";

const failure = z.object({ error: z.object({ type: z.string(), message: z.string() }) });

/** Coin Metrics' `{error: {type, message}}`; an asset it does not know is a bad parameter, not a 404. */
export function judgeCoinMetrics(status: number, body: unknown): AnswerVerdict | null {
  const parsed = failure.safeParse(body);
  if (!parsed.success) return null;
  const { message, type } = parsed.data.error;
  const problem = `${message} (${type})`;
  if (type === "bad_parameter" && /'assets'/.test(message)) return { code: "not_found", problem };
  if (type === "forbidden") return { code: "plan_limit", problem };
  return { code: judgeStatus(status)?.code ?? "refused", problem };
}
