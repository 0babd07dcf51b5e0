import type { Signals } from "@altseason/contract";
import { exampleDataLabel } from "./example-data-label.ts";

/** From the demo market; lists are cut short. */
export const signalsExample: Signals = {
  variant: "top100-90d",
  day: "2026-06-30",
  phase: {
    day: "2026-06-30",
    season: "neutral",
    value: 53,
    slope: "rising",
    valueChange: 12,
    dominance: 0.56,
    dominanceDirection: "falling",
    dominanceChange: -0.013,
  },
  unavailable: null,
  signals: [
    {
      id: "climbing",
      reader: "swing",
      expects: "altcoins",
      rule: { valueFrom: 50, valueTo: 74, change: { days: 14, points: 10 }, bitcoin: null },
      isOn: true,
      since: "2026-06-27",
      record: {
        verdict: "weak",
        horizons: [
          {
            days: 30,
            cases: 4,
            independentCases: 3,
            hits: 2,
            hitRate: 0.5,
            medianExcess: 0.012,
            interval: { low: -0.08, high: 0.11 },
            baseHitRate: 0.47,
            baseMedianExcess: -0.006,
            verdict: "weak",
          },
        ],
        cases: [
          {
            firstDay: "2025-07-04",
            lastDay: "2025-07-19",
            value: 57,
            outcomes: [{ days: 30, altcoinReturn: 0.093, bitcoinReturn: 0.051, excess: 0.042 }],
          },
        ],
      },
    },
  ],
  method: {
    quietDays: 7,
    confidence: 0.95,
    moderate: { independentCases: 8, hitRate: 0.55, hitRateOverBase: 0.05 },
    strong: { independentCases: 16, hitRate: 0.65, hitRateOverBase: 0.1 },
  },
  data: exampleDataLabel,
};
