import { expect, test } from "vitest";
import { parseAutocannon, parseWrk } from "./request-load.ts";

const REPORT = `Running 2s test @ http://127.0.0.1:8750/v1/index
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   640.12us    1.02ms  30.11ms   98.80%
    Req/Sec    45.12k     3.50k   48.90k    90.00%
  90211 requests in 2.01s, 80.10MB read
Requests/sec:  44881.59
Transfer/sec:     39.85MB
`;

test("wrk's report gives its requests a second", () => {
  expect(parseWrk(REPORT)).toBe(44_881.59);
});

test("a report of wrk that tells of refusals or lost sockets is no measurement", () => {
  expect(() => parseWrk(`${REPORT}  Non-2xx or 3xx responses: 12\n`)).toThrow("Non-2xx or 3xx responses: 12");
  expect(() => parseWrk(`${REPORT}  Socket errors: connect 0, read 3, write 0, timeout 0\n`)).toThrow(
    "read 3",
  );
  expect(() => parseWrk("")).toThrow("expected answers alone");
});

test("autocannon's report gives its average, and none when anything failed", () => {
  const report = { requests: { average: 30_000.5 }, errors: 0, non2xx: 0 };
  expect(parseAutocannon(JSON.stringify(report))).toBe(30_000.5);
  expect(() => parseAutocannon(JSON.stringify({ ...report, non2xx: 3 }))).toThrow("3 refusals");
  expect(() => parseAutocannon(JSON.stringify({ ...report, errors: 1 }))).toThrow("1 errors");
});
