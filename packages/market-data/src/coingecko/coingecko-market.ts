import { z } from "zod";
import type { JsonAnswer } from "../http/fetch-json.ts";
import { parseAnswer } from "../http/parse-answer.ts";
import { knownChanges } from "../known-changes.ts";
import type { ListingRow } from "../listing-of-rows.ts";
import { observedOrNull } from "../observed-or-null.ts";
import { parseTime } from "../parse-time.ts";

const nullableNumber = z.number().nullish();

const market = z.object({
  id: z.string().min(1),
  symbol: z.string(),
  name: z.string().nullish(),
  current_price: nullableNumber,
  market_cap: nullableNumber,
  market_cap_rank: nullableNumber,
  market_cap_rank_with_rehypothecated: nullableNumber,
  total_volume: nullableNumber,
  last_updated: z.string().nullish(),
  price_change_percentage_7d_in_currency: nullableNumber,
  price_change_percentage_14d_in_currency: nullableNumber,
  price_change_percentage_30d_in_currency: nullableNumber,
  price_change_percentage_200d_in_currency: nullableNumber,
  price_change_percentage_1y_in_currency: nullableNumber,
});

const markets = z.array(market);

/** Rows of `/coins/markets`, without tags: CoinGecko tells categories apart. */
export function parseMarkets(answer: JsonAnswer): readonly ListingRow[] {
  return parseAnswer("coingecko", markets, answer).map((row) => ({
    asset: { id: row.id, symbol: row.symbol.toUpperCase(), name: row.name ?? null, tags: [] },
    rank: row.market_cap_rank_with_rehypothecated ?? row.market_cap_rank ?? null,
    price: observedOrNull(row.current_price),
    marketCap: observedOrNull(row.market_cap),
    volume: observedOrNull(row.total_volume),
    changePercent: knownChanges([
      [7, row.price_change_percentage_7d_in_currency],
      [14, row.price_change_percentage_14d_in_currency],
      [30, row.price_change_percentage_30d_in_currency],
      [200, row.price_change_percentage_200d_in_currency],
      [365, row.price_change_percentage_1y_in_currency],
    ]),
    updatedAt: parseTime(row.last_updated),
  }));
}
