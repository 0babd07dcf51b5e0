import { z } from "zod";
import type { HttpJson } from "../http/http-json.ts";
import { parseAnswer } from "../http/parse-answer.ts";
import { MarketDataError } from "../market-data-error.ts";
import type { AssetSeries, SeriesPoint, SeriesRequest } from "../market-data-provider.ts";
import { observedOrNull } from "../observed-or-null.ts";
import { requireDays } from "../require-days.ts";
import { seriesOfPoints } from "../series-of-points.ts";
import { SEARCH_SECONDS, closeSeconds, dayOfClose } from "./close-window.ts";
import { coinKey, coinPath } from "./coin-key.ts";
import { isTrusted } from "./trusted-price.ts";

const chart = z.object({
  coins: z.record(
    z.string(),
    z.object({
      confidence: z.number().nullish(),
      prices: z.array(z.object({ timestamp: z.number(), price: z.number().nullish() })),
    }),
  ),
});

const MOST_POINTS = 500;

/** `/chart/{coin}` at each midnight. A coin that DefiLlama does not know is absent from its answer. */
export async function fetchDefiLlamaSeries(
  request: HttpJson,
  series: SeriesRequest,
  now: () => number,
): Promise<AssetSeries> {
  requireDays(series);
  const { assetId, fromDay, signal, toDay } = series;
  const points: SeriesPoint[] = [];
  let problem: string | null = null;
  for (let start = fromDay; start <= toDay; start += MOST_POINTS) {
    const span = Math.min(toDay - start + 1, MOST_POINTS);
    const query = { start: closeSeconds(start), span, period: "1d", searchWidth: SEARCH_SECONDS };
    const answer = await request(`/chart/${coinPath(assetId)}`, query, signal);
    const coin = parseAnswer("defillama", chart, answer).coins[coinKey(assetId)];
    if (coin === undefined) problem ??= `no prices of ${assetId}`;
    else if (!isTrusted(coin.confidence)) {
      problem = `prices of ${assetId} have a confidence of ${coin.confidence ?? "none"}, below 0.9`;
    } else {
      for (const { price, timestamp } of coin.prices) {
        const day = dayOfClose(timestamp);
        if (day !== null) points.push({ day, price: observedOrNull(price), marketCap: null, volume: null });
      }
    }
  }
  if (points.length === 0 && problem !== null) {
    throw new MarketDataError("not_found", problem, { provider: "defillama" });
  }
  return seriesOfPoints(series, points, now());
}
