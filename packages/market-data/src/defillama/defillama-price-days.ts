import { z } from "zod";
import type { Asset, DayNumber, MarketDay, MarketObservation } from "@altseason/core";
import type { HttpJson } from "../http/http-json.ts";
import { parseAnswer } from "../http/parse-answer.ts";
import { chunkByLength } from "./chunk-by-length.ts";
import { SEARCH_SECONDS, closeSeconds, dayOfClose } from "./close-window.ts";
import { coinKey } from "./coin-key.ts";
import { LONGEST_URL } from "./longest-url.ts";
import { trustedPrice } from "./trusted-price.ts";

const batch = z.object({
  coins: z.record(
    z.string(),
    z.object({
      prices: z.array(
        z.object({ timestamp: z.number(), price: z.number().nullish(), confidence: z.number().nullish() }),
      ),
    }),
  ),
});

const PATH = "/batchHistorical";
// As many times of one coin as surely fit into an address.
const MOST_DAYS = 100;

/** `/batchHistorical`: closes of many coins on chosen days, split into addresses that DefiLlama takes. */
export async function fetchPriceDays(
  request: HttpJson,
  baseUrl: string,
  assets: readonly Asset[],
  days: readonly DayNumber[],
  signal: AbortSignal | undefined,
): Promise<readonly MarketDay[]> {
  const ascending = [...new Set(days)].toSorted((a, b) => a - b);
  const priceDays: MarketDay[] = [];
  for (let start = 0; start < ascending.length; start += MOST_DAYS) {
    const run = ascending.slice(start, start + MOST_DAYS);
    priceDays.push(...(await fetchRun(request, baseUrl, assets, run, signal)));
  }
  return priceDays;
}

async function fetchRun(
  request: HttpJson,
  baseUrl: string,
  assets: readonly Asset[],
  days: readonly DayNumber[],
  signal: AbortSignal | undefined,
): Promise<readonly MarketDay[]> {
  const times = days.map(closeSeconds);
  const queryOf = (run: readonly Asset[]): { readonly coins: string; readonly searchWidth: number } => ({
    coins: JSON.stringify(Object.fromEntries(run.map(({ id }) => [coinKey(id), times]))),
    searchWidth: SEARCH_SECONDS,
  });
  const lengthOf = (run: readonly Asset[]): number => {
    const { coins, searchWidth } = queryOf(run);
    const text = new URLSearchParams({ coins, searchWidth: String(searchWidth) }).toString();
    return baseUrl.length + PATH.length + 1 + text.length;
  };
  const byDay = new Map<DayNumber, MarketObservation[]>(days.map((day) => [day, []]));
  for (const run of chunkByLength(assets, LONGEST_URL, lengthOf)) {
    const { coins } = parseAnswer("defillama", batch, await request(PATH, queryOf(run), signal));
    for (const asset of run) {
      const seen = new Set<DayNumber>();
      for (const { confidence, price: given, timestamp } of coins[coinKey(asset.id)]?.prices ?? []) {
        const day = dayOfClose(timestamp);
        const price = trustedPrice(given, confidence);
        if (day === null || price === null || seen.has(day)) continue;
        seen.add(day);
        byDay.get(day)?.push({ asset, price, marketCap: null, volume: null });
      }
    }
  }
  return [...byDay]
    .filter(([, observations]) => observations.length > 0)
    .map(([day, observations]) => ({ day, origin: "derived", observations }));
}
