import type { IndexBreadth } from "@altseason/contract";
import { exampleDataLabel } from "./example-data-label.ts";

/** From the demo market; lists are cut short. */
export const indexBreadthExample: IndexBreadth = {
  variant: "top100-90d",
  day: "2026-06-02",
  value: 53,
  sha256: "d1f8bee5de3e1c422d412e9d67da411ea07780746cfe6a0eb2a28f3457c7a68b",
  measured: 100,
  outperformers: 53,
  gainers: 58,
  benchmarkReturn: 0.0398,
  median: { return: 0.0514, returnOverBenchmark: 0.0116 },
  equalWeight: { return: 0.0981, returnOverBenchmark: 0.0583 },
  capWeighted: { return: 0.0472, returnOverBenchmark: 0.0074 },
  decilesOverBenchmark: [-0.52, -0.31, -0.2, -0.12, -0.05, 0.01, 0.08, 0.17, 0.3, 0.49, 1.34],
  sectors: [{ tag: "defi", constituents: 21, outperformers: 13, medianReturnOverBenchmark: 0.0402 }],
  data: exampleDataLabel,
};
