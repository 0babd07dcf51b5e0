import { indexValue } from "@altseason/core";
import { isoDay } from "./iso-day.ts";
import type { WhatIfSeries } from "./worker-messages.ts";

/** The days of a series that have a value, as the API writes a history. */
export function seriesCsv({ firstDay, outperformers, constituents }: WhatIfSeries): string {
  const rows = Array.from(constituents, (count, index) => {
    const winners = outperformers[index] ?? 0;
    return count === 0
      ? ""
      : `${isoDay(firstDay + index)},${indexValue(winners, count)},${winners},${count}\r\n`;
  });
  return `date,value,outperformers,constituents\r\n${rows.join("")}`;
}
