import type { Problem, ProblemCode } from "@altseason/contract";
import type { ProblemDetails } from "./api-problem.ts";
import { PROBLEM_CATALOGUE } from "./problem-catalogue.ts";

/** What every problem answer needs besides its code. */
export interface ProblemContext {
  readonly publicOrigin: string;
  readonly requestId: string;
  /** Path of the request. */
  readonly instance: string;
}

/** Writes problem details as `application/problem+json` (RFC 9457). They are never cached. */
export function problemResponse(
  code: ProblemCode,
  { detail, errors, serverTime, headers }: ProblemDetails,
  { publicOrigin, requestId, instance }: ProblemContext,
): Response {
  const { status, title } = PROBLEM_CATALOGUE[code];
  const problem: Problem = {
    type: `${publicOrigin}/docs/errors/${code}`,
    title,
    status,
    ...(detail === undefined ? {} : { detail }),
    instance,
    code,
    requestId,
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(serverTime === undefined ? {} : { serverTime }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}
