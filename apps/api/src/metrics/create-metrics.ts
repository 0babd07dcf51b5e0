import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { RequestMetrics } from "../app-dependencies.ts";
import type { Publisher } from "../publication/publisher.ts";

/** Everything that is measured. */
export interface Metrics extends RequestMetrics {
  refreshed(outcome: "succeeded" | "failed"): void;
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
  new Gauge({
    name: "altseason_data_age_seconds",
    help: "Time since the newest numbers were observed.",
    registers,
    collect() {
      const publication = publisher.edition()?.publication;
      if (publication !== undefined) this.set(Math.max(0, (now() - publication.observedAt) / 1000));
    },
  });
  new Gauge({
    name: "altseason_data_stale",
    help: "1 when the data are older than they should be.",
    registers,
    collect() {
      const label = publisher.edition()?.label;
      if (label !== undefined) this.set(Number(label.stale));
    },
  });
  new Gauge({
    name: "altseason_data_set",
    help: "1 for the data set that is shown.",
    labelNames: ["data_set", "kind", "provider"] as const,
    registers,
    collect() {
      this.reset();
      const label = publisher.edition()?.label;
      if (label === undefined) return;
      this.set({ data_set: label.dataSet, kind: label.kind, provider: label.provider }, 1);
    },
  });
  new Gauge({
    name: "altseason_stream_listeners",
    help: "Open streams of server-sent events.",
    registers,
    collect() {
      this.set(listenerCount());
    },
  });

  return {
    observe: (route, method, status, seconds) =>
      requests.observe({ route, method, status: String(status) }, seconds),
    refreshed: (outcome) => refreshes.inc({ outcome }),
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
