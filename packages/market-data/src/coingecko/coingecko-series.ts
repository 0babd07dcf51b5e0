import { z } from "zod";
import type { HttpJson } from "../http/http-json.ts";
import { parseAnswer } from "../http/parse-answer.ts";
import type { AssetSeries, SeriesPoint, SeriesRequest } from "../market-data-provider.ts";
import { MS_PER_DAY } from "../ms-per-day.ts";
import { observedOrNull } from "../observed-or-null.ts";
import { requireDays } from "../require-days.ts";
import { seriesOfPoints } from "../series-of-points.ts";
import { closeOfPoints } from "./close-of-points.ts";

const points = z.array(z.tuple([z.number(), z.number().nullable()]));
const chart = z.object({
  prices: points,
  market_caps: points.nullish(),
  total_volumes: points.nullish(),
});

const SECONDS_PER_DAY = MS_PER_DAY / 1000;
const HOUR_SECONDS = 3_600;

/** `/coins/{id}/market_chart/range` as closes. */
export async function fetchCoinGeckoSeries(
  request: HttpJson,
  series: SeriesRequest,
  now: () => number,
): Promise<AssetSeries> {
  requireDays(series);
  const { assetId, fromDay, signal, toDay } = series;
  const answer = await request(
    `/coins/${encodeURIComponent(assetId)}/market_chart/range`,
    {
      vs_currency: "usd",
      from: (fromDay + 1) * SECONDS_PER_DAY,
      to: (toDay + 1) * SECONDS_PER_DAY + HOUR_SECONDS,
      interval: "daily",
    },
    signal,
  );
  const body = parseAnswer("coingecko", chart, answer);
  const prices = closeOfPoints(body.prices);
  const marketCaps = closeOfPoints(body.market_caps ?? []);
  const volumes = closeOfPoints(body.total_volumes ?? []);
  const days = new Set([...prices.keys(), ...marketCaps.keys()]);
  const closes = [...days].map((day): SeriesPoint => ({
    day,
    price: observedOrNull(prices.get(day)),
    marketCap: observedOrNull(marketCaps.get(day)),
    volume: observedOrNull(volumes.get(day)),
  }));
  return seriesOfPoints(series, closes, now());
}
