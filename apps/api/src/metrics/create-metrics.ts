import { Counter, Gauge, Registry, collectDefaultMetrics } from "prom-client";
import type { RequestMetrics } from "../app-dependencies.ts";
import type { Publisher } from "../publication/publisher.ts";
import { createDataGauges } from "./data-gauges.ts";
import { createRequestDurations } from "./request-durations.ts";

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

/** Measurements in a registry of their own, in Prometheus' text format. */
export function createMetrics({ publisher, listenerCount, now }: MetricsOptions): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const durations = createRequestDurations();
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
    observe: (route, method, status, seconds) => durations.observe(route, method, status, seconds),
    refreshed: (outcome) => refreshes.inc({ outcome }),
    text: async () => ({
      contentType: registry.contentType,
      body: durations.write() + (await registry.metrics()),
    }),
  };
}
