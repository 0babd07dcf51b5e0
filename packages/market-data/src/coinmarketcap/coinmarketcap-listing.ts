import { z } from "zod";
import type { MarketSource } from "@altseason/core";
import type { HttpJson } from "../http/http-json.ts";
import { parseAnswer } from "../http/parse-answer.ts";
import { knownChanges } from "../known-changes.ts";
import { listingOfRows } from "../listing-of-rows.ts";
import type { ListingRow } from "../listing-of-rows.ts";
import type { Listing, ListingRequest } from "../market-data-provider.ts";
import { observedOrNull } from "../observed-or-null.ts";
import { parseTime } from "../parse-time.ts";
import { requireLimit } from "../require-limit.ts";
import { usdQuoteOf } from "./usd-quote.ts";

const nullableNumber = z.number().nullish();

const quote = z.object({
  price: nullableNumber,
  volume_24h: nullableNumber,
  market_cap: nullableNumber,
  percent_change_7d: nullableNumber,
  percent_change_30d: nullableNumber,
  percent_change_60d: nullableNumber,
  percent_change_90d: nullableNumber,
  last_updated: z.string().nullish(),
});

const row = z.object({
  id: z.union([z.number(), z.string().min(1)]),
  name: z.string().nullish(),
  symbol: z.string(),
  tags: z.array(z.union([z.string(), z.object({ slug: z.string() })])).nullish(),
  cmc_rank: nullableNumber,
  last_updated: z.string().nullish(),
  quote: usdQuoteOf(quote),
});

const listings = z.object({ data: z.array(row) });

// One credit buys 200 rows; with a key a call may hold 5,000.
const MOST_PER_CALL = { keyless: 200, keyed: 5_000 };

/** `/v3/cryptocurrency/listings/latest`: rank, tags and 90-day change of 200 coins in one call. */
export async function fetchCoinMarketCapListing(
  request: HttpJson,
  access: "keyless" | "keyed",
  source: MarketSource,
  { limit, signal }: ListingRequest,
  now: () => number,
): Promise<Listing> {
  requireLimit(limit);
  const perCall = Math.min(limit, MOST_PER_CALL[access]);
  const rows: ListingRow[] = [];
  for (let start = 1; start <= limit; start += perCall) {
    const query = { start, limit: perCall, convert: "USD", sort: "market_cap", aux: "cmc_rank,tags" };
    const answer = await request("/v3/cryptocurrency/listings/latest", query, signal);
    const { data } = parseAnswer("coinmarketcap", listings, answer);
    rows.push(...data.map(rowOfListing));
    if (data.length < perCall) break;
  }
  return listingOfRows({ identity: "coinmarketcap", source }, rows, limit, now());
}

function rowOfListing({
  cmc_rank: rank,
  id,
  last_updated: updated,
  name,
  quote: usd,
  symbol,
  tags,
}: z.infer<typeof row>): ListingRow {
  return {
    asset: {
      id: String(id),
      symbol: symbol.toUpperCase(),
      name: name ?? null,
      tags: (tags ?? []).map((tag) => (typeof tag === "string" ? tag : tag.slug)),
    },
    rank: rank ?? null,
    price: observedOrNull(usd?.price),
    marketCap: observedOrNull(usd?.market_cap),
    volume: observedOrNull(usd?.volume_24h),
    changePercent: knownChanges([
      [7, usd?.percent_change_7d],
      [30, usd?.percent_change_30d],
      [60, usd?.percent_change_60d],
      [90, usd?.percent_change_90d],
    ]),
    updatedAt: parseTime(usd?.last_updated ?? updated),
  };
}
