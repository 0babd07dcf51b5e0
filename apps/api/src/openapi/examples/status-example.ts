import type { Status } from "@altseason/contract";
import { exampleDataLabel } from "./example-data-label.ts";

/** From the demo market. */
export const statusExample: Status = {
  cadence: "daily",
  observedDays: 1500,
  coins: 420,
  gapCount: 1,
  gaps: [{ firstDay: "2026-02-11", lastDay: "2026-02-12", days: 2 }],
  refreshes: [
    {
      startedAt: "2026-06-03T00:10:00.000Z",
      endedAt: "2026-06-03T00:10:02.400Z",
      outcome: "succeeded",
    },
  ],
  exclusionsVersion: "2026-11-25.2",
  methodologies: [{ id: "top100-90d", version: "1.0.0" }],
  data: exampleDataLabel,
};
