/** Where a day of a coin's history holds its lead over each window. */
export const LEAD_FIELDS = [
  { windowDays: 30, name: "returnOverBenchmark30d" },
  { windowDays: 90, name: "returnOverBenchmark90d" },
  { windowDays: 365, name: "returnOverBenchmark365d" },
] as const;
