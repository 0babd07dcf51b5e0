import { Histogram, Registry } from "prom-client";
import { expect, test } from "vitest";
import { createRequestDurations } from "./request-durations.ts";

test("they are written as prom-client writes them", async () => {
  const registry = new Registry();
  const rival = new Histogram({
    name: "altseason_http_request_duration_seconds",
    help: "Time to answer, by the pattern of the address.",
    labelNames: ["route", "method", "status"] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const ours = createRequestDurations();
  for (const [route, method, status, seconds] of [
    ["/v1/index", "GET", 200, 0.0005],
    ["/v1/index", "GET", 200, 0.001],
    ["/v1/index", "GET", 304, 0.75],
    ["/v1/index", "HEAD", 200, 7],
    ['/a"b\\c', "GET", 404, 0.003],
  ] as const) {
    ours.observe(route, method, status, seconds);
    rival.observe({ route, method, status: String(status) }, seconds);
  }
  const sorted = (text: string): readonly string[] => text.trim().split("\n").toSorted();
  expect(sorted(ours.write())).toEqual(sorted(await registry.metrics()));
});
