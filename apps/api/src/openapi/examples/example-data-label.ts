import type { DataLabel } from "@altseason/contract";

/** The label of every example. */
export const exampleDataLabel: DataLabel = {
  dataSet: "demo",
  kind: "simulated",
  provider: "demo",
  description: "simulated market, seed altseason",
  asOf: "2026-06-30T00:10:00.000Z",
  nextUpdateAt: "2026-07-01T00:10:00.000Z",
  stale: false,
  ageSeconds: 42600,
  firstDay: "2025-02-16",
  lastDay: "2026-06-30",
};
