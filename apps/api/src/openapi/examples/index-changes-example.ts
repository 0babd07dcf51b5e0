import type { IndexChanges } from "@altseason/contract";
import { exampleDataLabel } from "./example-data-label.ts";

/** From the demo market; lists are cut short. */
export const indexChangesExample: IndexChanges = {
  variant: "top100-90d",
  from: {
    day: "2026-06-01",
    value: 52,
    fraction: "52/100",
    season: "neutral",
    outperformers: 52,
    constituentCount: 100,
    benchmarkReturn: 0.0412,
    sha256: "b60fc527729ca2f0fd6c7613542eec26719f359573f1d001d832d684cde72aa7",
  },
  to: {
    day: "2026-06-02",
    value: 53,
    fraction: "53/100",
    season: "neutral",
    outperformers: 53,
    constituentCount: 100,
    benchmarkReturn: 0.0398,
    sha256: "d1f8bee5de3e1c422d412e9d67da411ea07780746cfe6a0eb2a28f3457c7a68b",
  },
  coins: [
    {
      id: "ethereum",
      symbol: "ETH",
      name: "Ethereum",
      before: { rank: 2, return: 0.0401, returnOverBenchmark: -0.0011, outperformed: false },
      after: { rank: 2, return: 0.0431, returnOverBenchmark: 0.0033, outperformed: true },
      change: "began",
      absence: null,
    },
  ],
  data: exampleDataLabel,
};
