import { dayOfTime } from "@altseason/core";
import type { AssetSeries, SeriesPoint, SeriesRequest } from "./market-data-provider.ts";

/**
 * A series of the days asked for that are over: ascending, one point a day (the last one given), days without price and
 * market cap left out.
 */
export function seriesOfPoints(
  { assetId, fromDay, toDay }: SeriesRequest,
  points: Iterable<SeriesPoint>,
  nowMs: number,
): AssetSeries {
  const today = dayOfTime(nowMs);
  const byDay = new Map<number, SeriesPoint>();
  for (const point of points) {
    const isWanted = point.day >= fromDay && point.day <= toDay && point.day < today;
    if (isWanted && (point.price !== null || point.marketCap !== null)) byDay.set(point.day, point);
  }
  return { assetId, points: [...byDay.values()].toSorted((a, b) => a.day - b.day) };
}
