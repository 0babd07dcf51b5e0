import { z } from "zod";
import { dayOfTime, formatDay } from "@altseason/core";
import type { DayNumber } from "@altseason/core";
import { decimalText } from "../decimal-text.ts";
import type { HttpJson } from "../http/http-json.ts";
import { parseAnswer } from "../http/parse-answer.ts";
import { MarketDataError } from "../market-data-error.ts";
import type { AssetSeries, SeriesPoint, SeriesRequest } from "../market-data-provider.ts";
import { observedOrNull } from "../observed-or-null.ts";
import { requireDays } from "../require-days.ts";
import { seriesOfPoints } from "../series-of-points.ts";

const row = z.object({
  asset: z.string(),
  // Nanoseconds: 2021-04-16T00:00:00.000000000Z.
  time: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/, "not a UTC time"),
  PriceUSD: decimalText.nullish(),
  ReferenceRateUSD: decimalText.nullish(),
  CapMrktCurUSD: decimalText.nullish(),
});
const page = z.object({ data: z.array(row), next_page_token: z.string().nullish() });

const PAGE_SIZE = 10_000;

/**
 * `/timeseries/asset-metrics`. `time` is the start of the day whose close `PriceUSD` and `CapMrktCurUSD` are, whereas a
 * `ReferenceRateUSD` is the rate at that very time: the close of the day before. It stands in where there is no price.
 */
export async function fetchCoinMetricsSeries(
  request: HttpJson,
  series: SeriesRequest,
  now: () => number,
): Promise<AssetSeries> {
  requireDays(series);
  const rows = await fetchRows(request, series);
  if (rows.length === 0) {
    throw new MarketDataError("not_found", `no metrics of ${series.assetId}`, { provider: "coinmetrics" });
  }
  const rateBefore = new Map<DayNumber, number | null>();
  for (const { day, rate } of rows) rateBefore.set(day - 1, rate);
  const points = new Map<DayNumber, SeriesPoint>();
  const days = new Set([...rows.map(({ day }) => day), ...rateBefore.keys()]);
  const byDay = new Map(rows.map((one) => [one.day, one]));
  for (const day of days) {
    const known = byDay.get(day);
    const price = known?.price ?? rateBefore.get(day) ?? null;
    points.set(day, { day, price, marketCap: known?.marketCap ?? null, volume: null });
  }
  return seriesOfPoints(series, points.values(), now());
}

interface MetricRow {
  readonly day: DayNumber;
  readonly price: number | null;
  readonly rate: number | null;
  readonly marketCap: number | null;
}

async function fetchRows(
  request: HttpJson,
  { assetId, fromDay, signal, toDay }: SeriesRequest,
): Promise<readonly MetricRow[]> {
  const rows: MetricRow[] = [];
  const tokens = new Set<string>();
  let token: string | undefined;
  do {
    const query = {
      assets: assetId,
      metrics: "PriceUSD,CapMrktCurUSD,ReferenceRateUSD",
      frequency: "1d",
      start_time: formatDay(fromDay),
      // A day later, for the reference rate that closes the last one.
      end_time: formatDay(toDay + 1),
      page_size: PAGE_SIZE,
      paging_from: "start",
      ignore_unsupported_errors: true,
      ignore_forbidden_errors: true,
      next_page_token: token,
    };
    const answer = await request("/timeseries/asset-metrics", query, signal);
    const { data, next_page_token: next } = parseAnswer("coinmetrics", page, answer);
    for (const one of data) {
      if (one.asset !== assetId) continue;
      rows.push({
        day: dayOfTime(Date.parse(`${one.time.slice(0, 19)}Z`)),
        price: observedOrNull(one.PriceUSD),
        rate: observedOrNull(one.ReferenceRateUSD),
        marketCap: observedOrNull(one.CapMrktCurUSD),
      });
    }
    token = next ?? undefined;
    if (token !== undefined && tokens.has(token)) {
      throw new MarketDataError("malformed_response", "expected a further page, got one again", {
        provider: "coinmetrics",
        url: answer.url,
      });
    }
    if (token !== undefined) tokens.add(token);
  } while (token !== undefined);
  return rows;
}
