import { INDEX_ACCESS } from "../access/route-access.ts";
import { exchangeHeaders } from "../middleware/exchange-headers.ts";
import { indexEventSchema } from "@altseason/contract";
import { METHODOLOGIES } from "@altseason/core";
import { z } from "zod";
import { parseQuery } from "../parameters/parse-query.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import { labelHeaders } from "../publication/edition.ts";
import { EVERY_VARIANT } from "../stream/announce-editions.ts";
import type { StreamHub } from "../stream/stream-hub.ts";
import type { Route } from "./route.ts";

const RETRY_AFTER_SECONDS = 30;

const query = z.strictObject({
  variant: z
    .enum(
      METHODOLOGIES.map(({ id }) => id),
      { error: `one of ${METHODOLOGIES.map(({ id }) => id).join(", ")}` },
    )
    .optional()
    .meta({
      description: "Only this published variant; all of them where it is left out.",
      example: "top100-90d",
    }),
});

/** `GET /v1/stream` */
export function createStreamRoute(stream: StreamHub): Route {
  return {
    method: "GET",
    path: "/v1/stream",
    isLimited: true,
    access: INDEX_ACCESS,
    operation: {
      operationId: "streamIndex",
      tag: "Live",
      summary: "The index as it changes",
      description:
        "Server-sent events. The first `index` event says what stands now, each later one what is new; `Last-Event-ID` resumes after the last one seen. A comment comes every 20 s while nothing happens; `event: close` asks to come back.",
      query,
      requestHeaders: z.object({
        "Last-Event-ID": z
          .string()
          .optional()
          .meta({ description: "Id of the last event seen; browsers send it by themselves." }),
      }),
      okDescription: `Events \`index\`, whose data keep the schema \`IndexEvent\`.`,
      bodies: [
        {
          contentType: "text/event-stream",
          example: 'event: index\nid: demo:7:x\ndata: {"version":7,"readings":[…]}\n\n',
        },
      ],
      schemas: { IndexEvent: indexEventSchema },
      isConditional: false,
      problems: ["unknown_variant", "invalid_parameter", "stream_full", "no_data"],
    },
    answer(exchange) {
      const { context, edition } = exchange;
      if (edition === null) throw new ApiProblem("no_data", { headers: { "retry-after": "5" } });
      const { url, method } = context.req.raw;
      const parsed = parseQuery(query, new URL(url).search);
      const headers = {
        ...exchangeHeaders(exchange),
        ...labelHeaders(edition.label),
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-cache, no-transform",
        "x-accel-buffering": "no",
      };
      if (method === "HEAD") return new Response(null, { headers });
      const lastEventId = context.req.header("last-event-id") ?? null;
      const body = stream.listen(parsed.query.variant ?? EVERY_VARIANT, lastEventId);
      if (body !== null) return new Response(body, { headers });
      throw new ApiProblem("stream_full", { headers: { "retry-after": String(RETRY_AFTER_SECONDS) } });
    },
  };
}
