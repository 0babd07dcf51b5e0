import { problemSchema } from "@altseason/contract";
import type { Problem, ProblemCode } from "@altseason/contract";
import { resolver } from "hono-openapi";
import { PROBLEM_CATALOGUE } from "../problems/problem-catalogue.ts";
import { headerReferences } from "./response-headers.ts";

/** Problems that any address may answer. */
const EVERYWHERE: readonly ProblemCode[] = ["rate_limited", "internal_error"];

/** The refusals of an operation by status, each code with an example. */
export function problemResponses(
  codes: readonly ProblemCode[],
  { publicOrigin, isLimited }: { readonly publicOrigin: string; readonly isLimited: boolean },
): Record<string, object> {
  const all = [...codes, ...EVERYWHERE.filter((code) => isLimited || code !== "rate_limited")];
  const statuses = [...new Set(all.map((code) => PROBLEM_CATALOGUE[code].status))].toSorted((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const own = all.filter((code) => PROBLEM_CATALOGUE[code].status === status);
      return [String(status), describeStatus(own, publicOrigin)];
    }),
  );
}

function describeStatus(codes: readonly ProblemCode[], publicOrigin: string): object {
  const lines = codes.map((code) => `\`${code}\`: ${PROBLEM_CATALOGUE[code].title}.`);
  const waits = codes.some((code) => code === "rate_limited" || code === "stream_full" || code === "no_data");
  return {
    description: lines.join(" "),
    headers: headerReferences(waits ? ["X-Request-Id", "Retry-After"] : ["X-Request-Id"]),
    content: {
      "application/problem+json": {
        schema: resolver(problemSchema),
        examples: Object.fromEntries(
          codes.map((code) => [
            code,
            { summary: PROBLEM_CATALOGUE[code].title, value: exampleOf(code, publicOrigin) },
          ]),
        ),
      },
    },
  };
}

function exampleOf(code: ProblemCode, publicOrigin: string): Problem {
  const { title, status } = PROBLEM_CATALOGUE[code];
  return {
    type: `${publicOrigin}/docs/errors/${code}`,
    title,
    status,
    instance: "/v1/index",
    code,
    requestId: "0f8c2c1e-5d0a-4a57-9a54-2f5a3f2f7a10",
    ...(code === "unknown_variant"
      ? { errors: [{ field: "query.variant", expected: "one of top100-90d, …", got: "top0-90d" }] }
      : {}),
  };
}
