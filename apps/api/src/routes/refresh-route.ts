import { refreshSchema } from "@altseason/contract";
import type { Refresh } from "@altseason/contract";
import { z } from "zod";
import { refreshExample } from "../openapi/examples/refresh-example.ts";
import type { AppDependencies } from "../app-dependencies.ts";
import { exchangeHeaders } from "../middleware/exchange-headers.ts";
import type { Exchange } from "../middleware/exchange.ts";
import { requireOperator } from "../middleware/require-operator.ts";
import { parseQuery } from "../parameters/parse-query.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import { labelHeaders } from "../publication/edition.ts";
import type { Route } from "./route.ts";

const LONGEST_BODY_BYTES = 1_024;

const query = z.strictObject({});

/** What {@link createRefreshRoute} needs. */
export type RefreshDependencies = Pick<AppDependencies, "log" | "publisher" | "refresh" | "refreshToken">;

/** `POST /v1/refresh`, for the operator alone */
export function createRefreshRoute({ log, publisher, refresh, refreshToken }: RefreshDependencies): Route {
  return {
    method: "POST",
    path: "/v1/refresh",
    isLimited: true,
    operation: {
      operationId: "refresh",
      tag: "Operator",
      summary: "Fetch the newest market data now",
      description:
        "For the operator: from this machine, or with the token in `REFRESH_TOKEN`. It answers when the refresh has ended. A refresh that fails leaves the last good reading up.",
      query,
      okDescription: "How many stored days changed.",
      bodies: [{ contentType: "application/json", schema: refreshSchema, example: refreshExample }],
      isConditional: false,
      problems: ["invalid_parameter", "unauthorized", "payload_too_large", "refresh_failed"],
      security: "refreshToken",
    },
    async answer(exchange) {
      requireOperator(exchange, refreshToken);
      parseQuery(query, new URL(exchange.context.req.raw.url).search);
      requireNoBody(exchange);
      const { requestId } = exchange;
      const { daysChanged } = await refresh().catch((error: unknown) => {
        log.error({ err: error, requestId }, "refresh on demand failed");
        throw new ApiProblem("refresh_failed");
      });
      const edition = publisher.edition();
      if (edition === null) throw new ApiProblem("no_data");
      const body: Refresh = { daysChanged, data: edition.label };
      return new Response(JSON.stringify(body), {
        headers: {
          ...exchangeHeaders(exchange),
          ...labelHeaders(edition.label),
          "content-type": "application/json",
          "cache-control": "no-store",
        },
      });
    },
  };
}

/** A body of unknown length counts as too long. */
function requireNoBody({ context }: Exchange): void {
  const length = Number(context.req.header("content-length") ?? 0);
  const isUnmeasured = context.req.header("transfer-encoding") !== undefined;
  if (!isUnmeasured && length <= LONGEST_BODY_BYTES) return;
  throw new ApiProblem("payload_too_large", {
    detail: `A refresh takes no body; ${LONGEST_BODY_BYTES} bytes are let pass.`,
  });
}
