import { z } from "zod";
import { dayOfTime, formatDay } from "@altseason/core";
import type { HttpJson } from "../http/http-json.ts";
import { parseAnswer } from "../http/parse-answer.ts";
import type { AssetSeries, SeriesPoint, SeriesRequest } from "../market-data-provider.ts";
import { observedOrNull } from "../observed-or-null.ts";
import { requireDays } from "../require-days.ts";
import { seriesOfPoints } from "../series-of-points.ts";
import { usdQuoteOf } from "./usd-quote.ts";

const nullableNumber = z.number().nullish();

const candle = z.object({
  time_open: z.iso.datetime(),
  quote: usdQuoteOf(z.object({ close: nullableNumber, volume: nullableNumber, market_cap: nullableNumber })),
});
const coin = z.object({ quotes: z.array(candle) });
// One id comes bare or under its id.
const ohlcv = z.object({ data: z.union([coin, z.record(z.string(), coin)]) });

const MOST_CANDLES = 10_000;

/** `/v2/cryptocurrency/ohlcv/historical`: a candle belongs to the day it opens on. */
export async function fetchCoinMarketCapSeries(
  request: HttpJson,
  series: SeriesRequest,
  now: () => number,
): Promise<AssetSeries> {
  requireDays(series);
  const { assetId, fromDay, signal, toDay } = series;
  const answer = await request(
    "/v2/cryptocurrency/ohlcv/historical",
    {
      id: assetId,
      time_period: "daily",
      interval: "daily",
      // The start is exclusive, the end inclusive.
      time_start: formatDay(fromDay - 1),
      time_end: formatDay(toDay),
      count: Math.min(MOST_CANDLES, toDay - fromDay + 1),
      convert: "USD",
    },
    signal,
  );
  const { data } = parseAnswer("coinmarketcap", ohlcv, answer);
  const candles = isCoin(data) ? data.quotes : (data[assetId]?.quotes ?? []);
  const points = candles.map(({ quote, time_open: open }): SeriesPoint => ({
    day: dayOfTime(Date.parse(open)),
    price: observedOrNull(quote?.close),
    marketCap: observedOrNull(quote?.market_cap),
    volume: observedOrNull(quote?.volume),
  }));
  return seriesOfPoints(series, points, now());
}

function isCoin(data: z.infer<typeof ohlcv>["data"]): data is z.infer<typeof coin> {
  return Array.isArray(data["quotes"]);
}
