import { z } from "zod";
import type { AppDependencies } from "../app-dependencies.ts";
import { exchangeHeaders } from "../middleware/exchange-headers.ts";
import type { Exchange } from "../middleware/exchange.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import type { Route } from "./route.ts";

const RETRY_AFTER = { "retry-after": "5" };

/** What probes and scrapers ask; they take nothing from a quota. */
export function createHealthRoutes({
  isReady,
  metrics,
}: Pick<AppDependencies, "isReady" | "metrics">): Route[] {
  return [
    {
      method: "GET",
      path: "/healthz",
      isLimited: false,
      operation: {
        operationId: "getHealth",
        tag: "Health",
        summary: "Whether the process lives",
        description: "200 for as long as the process can answer at all, with or without data.",
        okDescription: "It lives.",
        bodies: [
          {
            contentType: "application/json",
            schema: z.object({ status: z.literal("alive") }),
            example: { status: "alive" },
          },
        ],
        isConditional: false,
        problems: [],
      },
      answer: (exchange) => sendNow(exchange, "application/json", '{"status":"alive"}'),
    },
    {
      method: "GET",
      path: "/readyz",
      isLimited: false,
      operation: {
        operationId: "getReadiness",
        tag: "Health",
        summary: "Whether to send requests here",
        description:
          "200 when there is a reading to tell and the process isn't going away; else 503 with the reason.",
        okDescription: "Send requests.",
        bodies: [
          {
            contentType: "application/json",
            schema: z.object({ status: z.literal("ready") }),
            example: { status: "ready" },
          },
        ],
        isConditional: false,
        problems: ["no_data", "shutting_down"],
      },
      answer(exchange) {
        const { ready, reason } = isReady();
        if (ready) return sendNow(exchange, "application/json", '{"status":"ready"}');
        const code = exchange.edition === null ? "no_data" : "shutting_down";
        throw new ApiProblem(code, {
          ...(reason === null ? {} : { detail: reason }),
          headers: RETRY_AFTER,
        });
      },
    },
    {
      method: "GET",
      path: "/metrics",
      isLimited: false,
      operation: {
        operationId: "getMetrics",
        tag: "Health",
        summary: "Measurements for Prometheus",
        description: "Counts and times of this process. Keep it from the public at your proxy if you like.",
        okDescription: "Measurements in Prometheus' text format.",
        bodies: [{ contentType: "text/plain", example: 'http_requests_total{route="/v1/index"} 12\n' }],
        isConditional: false,
        problems: [],
      },
      async answer(exchange) {
        const { contentType, body } = await metrics.text();
        return sendNow(exchange, contentType, body);
      },
    },
  ];
}

function sendNow(exchange: Exchange, contentType: string, body: string): Response {
  return new Response(body, {
    headers: { ...exchangeHeaders(exchange), "content-type": contentType, "cache-control": "no-store" },
  });
}
