import { z } from "zod";
import { dayOfTime, formatDay } from "@altseason/core";
import type { HttpJson } from "../http/http-json.ts";
import { parseAnswer } from "../http/parse-answer.ts";
import type { AssetSeries, SeriesPoint, SeriesRequest } from "../market-data-provider.ts";
import { observedOrNull } from "../observed-or-null.ts";
import { requireDays } from "../require-days.ts";
import { seriesOfPoints } from "../series-of-points.ts";

const nullableNumber = z.number().nullish();

const ticks = z.array(
  z.object({
    timestamp: z.iso.datetime(),
    price: nullableNumber,
    volume_24h: nullableNumber,
    market_cap: nullableNumber,
  }),
);

const MOST_TICKS = 5_000;

/**
 * `/tickers/{id}/historical` in steps of a day. A tick stamped 00:00 stands for the day that begins there: recorded
 * answers lie within that day's range and away from the midnight before. The documentation does not say more.
 */
export async function fetchCoinPaprikaSeries(
  request: HttpJson,
  series: SeriesRequest,
  now: () => number,
): Promise<AssetSeries> {
  requireDays(series);
  const { assetId, fromDay, signal, toDay } = series;
  const points: SeriesPoint[] = [];
  for (let start = fromDay; start <= toDay; start += MOST_TICKS) {
    const end = Math.min(toDay, start + MOST_TICKS - 1);
    const answer = await request(
      `/tickers/${encodeURIComponent(assetId)}/historical`,
      { start: formatDay(start), end: formatDay(end), interval: "1d", limit: MOST_TICKS },
      signal,
    );
    for (const tick of parseAnswer("coinpaprika", ticks, answer)) {
      points.push({
        day: dayOfTime(Date.parse(tick.timestamp)),
        price: observedOrNull(tick.price),
        marketCap: observedOrNull(tick.market_cap),
        volume: observedOrNull(tick.volume_24h),
      });
    }
  }
  return seriesOfPoints(series, points, now());
}
