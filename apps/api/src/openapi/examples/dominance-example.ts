import type { Dominance } from "@altseason/contract";
import { exampleDataLabel } from "./example-data-label.ts";

/** From the demo market; lists are cut short. */
export const dominanceExample: Dominance = {
  from: "2026-06-01",
  to: null,
  points: [
    {
      day: "2026-06-01",
      bitcoin: 0.6436624414615705,
      ethereum: 0.12124442311705654,
      stablecoins: 0.011976317024283712,
      others: 0.2231168183970893,
      totalMarketCap: 3905604025274,
      altcoinMarketCap: 1344376956837,
      bitcoinPrice: 127410.22,
    },
    {
      day: "2026-06-02",
      bitcoin: 0.6435144066245562,
      ethereum: 0.12056590947007963,
      stablecoins: 0.012461431780784649,
      others: 0.2234582521245795,
      totalMarketCap: 3758559519318,
      altcoinMarketCap: 1292468628039,
      bitcoinPrice: 122580.9,
    },
  ],
  nextCursor: "MjAyNi0wNi0wMw",
  data: exampleDataLabel,
};
