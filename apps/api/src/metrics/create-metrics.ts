import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { RequestMetrics } from "../app-dependencies.ts";
import type { Publisher } from "../publication/publisher.ts";
import { createDataGauges } from "./data-gauges.ts";

/** Everything that is measured. */
export interface Metrics extends RequestMetrics {
  readonly refreshed: (outcome: "succeeded" | "failed") => void;
}

/** What the gauges read when they are asked for. */
export interface MetricsOptions {
  readonly publisher: Pick<Publisher, "edition">;
  readonly listenerCount: () => number;
  readonly now: () => number;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Measurements in a registry of their own, in Prometheus' text format. */
export function createMetrics({ publisher, listenerCount, now }: MetricsOptions): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: "altseason_http_request_duration_seconds",
    help: "Time to answer, by the pattern of the address.",
    labelNames: ["route", "method", "status"] as const,
    buckets: SECONDS,
    registers,
  });
  const refreshes = new Counter({
    name: "altseason_refreshes_total",
    help: "Attempts to refresh the market data by this instance.",
    labelNames: ["outcome"] as const,
    registers,
  });
  for (const outcome of ["succeeded", "failed"]) refreshes.inc({ outcome }, 0);
  for (const gauge of createDataGauges(publisher, now)) registry.registerMetric(gauge);
  registry.registerMetric(
    new Gauge({
      name: "altseason_stream_listeners",
      help: "Open streams of server-sent events.",
      registers: [],
      collect() {
        this.set(listenerCount());
      },
    }),
  );

  return {
    observe: (route, method, status, seconds) =>
      requests.observe({ route, method, status: String(status) }, seconds),
    refreshed: (outcome) => refreshes.inc({ outcome }),
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
