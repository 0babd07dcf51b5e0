import { leakReportSchema, reportLeakSchema } from "@altseason/contract";
import { parseBody } from "../../access/parse-body.ts";
import { readBody } from "../../access/read-body.ts";
import { reportLeak } from "../../keys/report-leak.ts";
import { NO_QUERY } from "./key-path.ts";
import { parseQuery } from "../../parameters/parse-query.ts";
import { searchOf } from "../../access/raw-request.ts";
import type { Route } from "../route.ts";
import { sendAnswer } from "./send-answer.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

/** `POST /v1/leaks` */
export function createLeaksRoute({ access: accessOf }: Pick<KeyRouteDependencies, "access">): Route {
  return {
    method: "POST",
    path: "/v1/leaks",
    isLimited: true,
    operation: {
      operationId: "reportLeak",
      tag: "Keys",
      summary: "Report a token that was found",
      description:
        "Open to anybody. If it is whole and alive it is revoked, and its owner told. The answer is the same in any case, and comes before it is looked at.",
      query: NO_QUERY,
      requestBody: reportLeakSchema,
      okStatus: 202,
      okDescription: "It was received.",
      bodies: [
        { contentType: "application/json", schema: leakReportSchema, example: { status: "received" } },
      ],
      isConditional: false,
      problems: ["invalid_parameter", "ambiguous_request", "payload_too_large"],
    },
    async answer(exchange) {
      parseQuery(NO_QUERY, searchOf(exchange.raw.target));
      const { token, foundAt } = parseBody(reportLeakSchema, await readBody(exchange.context), exchange);
      const access = await accessOf();
      access.inBackground("a leak report", () => reportLeak({ token, foundAt }, access));
      return sendAnswer(exchange, { status: 202, body: { status: "received" } }, false);
    },
  };
}
