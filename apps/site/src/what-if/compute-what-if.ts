import { computeHistory, formatDay, indexValue } from "@altseason/core";
import type { ArchivedMarket, HistoryPoint } from "@altseason/core";
import { classificationOfChoice, methodologyOfChoice } from "./apply-choice.ts";
import { measureWhatIf, seasonAt } from "./measure-what-if.ts";
import type { WhatIfMeasure } from "./measure-what-if.ts";
import type { WhatIfChoice } from "./what-if-choice.ts";
import type { WhatIfSeries } from "./worker-messages.ts";

/** A market with the part of its days that is shown. */
export interface ShownMarket {
  readonly market: ArchivedMarket;
  /** First day row shown. */
  readonly firstRow: number;
  /** The market begins where its source does: nothing before it is missing. */
  readonly isWhole: boolean;
}

/** Computes the history of a choice over the days shown and measures it against published values of the same days. */
export function computeWhatIf(
  { market: { matrix, classification }, firstRow, isWhole }: ShownMarket,
  choice: WhatIfChoice,
  published: ReadonlyMap<string, number>,
): { readonly series: WhatIfSeries; readonly measure: WhatIfMeasure } {
  const methodology = methodologyOfChoice(choice);
  const rules = classificationOfChoice(classification, matrix, choice);
  const [history] = computeHistory(matrix, rules, [methodology]);
  // Where earlier days exist elsewhere, a window must lie within those that are here, its tolerance too.
  const first = isWhole
    ? firstRow
    : Math.max(firstRow, methodology.windowDays + methodology.match.toleranceDays);
  const outperformers = history?.outperformers.slice(first) ?? new Uint16Array(0);
  const constituents = history?.constituents.slice(first) ?? new Uint16Array(0);
  const points: HistoryPoint[] = [];
  for (const [index, count] of constituents.entries()) {
    const winners = outperformers[index] ?? 0;
    if (count < methodology.minimumConstituents) {
      constituents[index] = 0;
      continue;
    }
    points.push({
      day: formatDay(matrix.firstDay + first + index),
      value: indexValue(winners, count),
      outperformers: winners,
      constituents: count,
      season: seasonAt(winners, count, choice.threshold),
    });
  }
  return {
    series: { firstDay: matrix.firstDay + first, outperformers, constituents },
    measure: measureWhatIf(points, published, choice.threshold),
  };
}
