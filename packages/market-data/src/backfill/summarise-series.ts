import type { AssetSeries } from "../market-data-provider.ts";

/** How complete a series is. */
export interface SeriesSummary {
  readonly assetId: string;
  readonly days: number;
  /** Days without a point between the first and the last. */
  readonly missingDays: number;
}

/** Counts a series' days and gaps. */
export function summariseSeries({ assetId, points }: AssetSeries): SeriesSummary {
  const first = points[0]?.day ?? 0;
  const last = points.at(-1)?.day ?? first - 1;
  return { assetId, days: points.length, missingDays: last - first + 1 - points.length };
}
