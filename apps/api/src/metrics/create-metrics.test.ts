import { expect, test } from "vitest";
import { createPublisher } from "../publication/publisher.ts";
import { parseRefreshSchedule } from "../publication/refresh-schedule.ts";
import { createDemoApp } from "../testing/demo-app.ts";
import { createMetrics } from "./create-metrics.ts";

const now = (): number => Date.parse("2026-06-30T00:20:00Z");

test("a scraper reads requests by route, the data's age and kind, refreshes and listeners", async () => {
  const publisher = createPublisher({ now });
  const metrics = createMetrics({ publisher, listenerCount: () => 7, now });
  publisher.publish((await createDemoApp()).publication, new Map(), parseRefreshSchedule("10 0 * * *"));
  metrics.observe("/v1/index/:date", "GET", 200, 0.004);
  metrics.refreshed("failed");
  const { contentType, body } = await metrics.text();
  expect(contentType).toContain("text/plain");
  for (const line of [
    'altseason_http_request_duration_seconds_count{route="/v1/index/:date",method="GET",status="200"} 1',
    'altseason_refreshes_total{outcome="failed"} 1',
    'altseason_refreshes_total{outcome="succeeded"} 0',
    "altseason_data_age_seconds 600",
    "altseason_data_stale 0",
    'altseason_data_set{data_set="demo",kind="simulated",provider="demo"} 1',
    "altseason_stream_listeners 7",
  ]) {
    expect(body).toContain(`${line}\n`);
  }
  expect(body).toContain("process_resident_memory_bytes");
});
