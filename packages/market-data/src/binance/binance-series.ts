import { z } from "zod";
import { dayOfTime } from "@altseason/core";
import { decimalText } from "../decimal-text.ts";
import type { HttpJson } from "../http/http-json.ts";
import { parseAnswer } from "../http/parse-answer.ts";
import { MarketDataError } from "../market-data-error.ts";
import type { AssetSeries, SeriesPoint, SeriesRequest } from "../market-data-provider.ts";
import { MS_PER_DAY } from "../ms-per-day.ts";
import { observedOrNull } from "../observed-or-null.ts";
import { requireDays } from "../require-days.ts";
import { seriesOfPoints } from "../series-of-points.ts";
import { pairsOf } from "./binance-pair.ts";
import type { BinancePair } from "./binance-pair.ts";

// openTime, open, high, low, close, volume, closeTime, quoteVolume, …
const kline = z
  .tuple([
    z.number(),
    decimalText,
    decimalText,
    decimalText,
    decimalText,
    decimalText,
    z.number(),
    decimalText,
  ])
  .rest(z.unknown());
const klines = z.array(kline);

const MOST_KLINES = 1_000;

/** `/api/v3/klines` a day each, under the first pair that Binance knows. */
export async function fetchBinanceSeries(
  request: HttpJson,
  series: SeriesRequest,
  now: () => number,
): Promise<AssetSeries> {
  requireDays(series);
  let unknown: MarketDataError | null = null;
  for (const pair of pairsOf(series.assetId)) {
    try {
      return seriesOfPoints(series, await fetchKlines(request, pair, series), now());
    } catch (error) {
      if (!(error instanceof MarketDataError) || error.code !== "not_found") throw error;
      unknown ??= error;
    }
  }
  throw unknown ?? new RangeError(`assetId: expected a ticker, got ${JSON.stringify(series.assetId)}`);
}

async function fetchKlines(
  request: HttpJson,
  { symbol, units }: BinancePair,
  { fromDay, signal, toDay }: SeriesRequest,
): Promise<readonly SeriesPoint[]> {
  const points: SeriesPoint[] = [];
  for (let start = fromDay; start <= toDay; start += MOST_KLINES) {
    const query = {
      symbol,
      interval: "1d",
      startTime: start * MS_PER_DAY,
      endTime: (Math.min(toDay, start + MOST_KLINES - 1) + 1) * MS_PER_DAY - 1,
      limit: MOST_KLINES,
    };
    const answer = await request("/api/v3/klines", query, signal);
    for (const [openTime, , , , close, , , quoteVolume] of parseAnswer("binance", klines, answer)) {
      points.push({
        day: dayOfTime(openTime),
        price: observedOrNull(close / units),
        marketCap: null,
        volume: observedOrNull(quoteVolume),
      });
    }
  }
  return points;
}
