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

const nullableNumber = z.number().nullish();

const quote = z.object({
  price: nullableNumber,
  volume_24h: nullableNumber,
  market_cap: nullableNumber,
  percent_change_7d: nullableNumber,
  percent_change_30d: nullableNumber,
  percent_change_1y: nullableNumber,
});

const ticker = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  symbol: z.string(),
  rank: nullableNumber,
  last_updated: z.string().nullish(),
  quotes: z.object({ USD: quote.nullish() }),
});

const tickers = z.array(ticker);
const tags = z.array(z.object({ id: z.string(), coins: z.array(z.string()).nullish() }));

/** `/tickers`, which holds every coin at once, with the tags of `/tags`; rank 0 stands for unranked. */
export async function fetchCoinPaprikaListing(
  request: HttpJson,
  source: MarketSource,
  { limit, signal }: ListingRequest,
  now: () => number,
): Promise<Listing> {
  requireLimit(limit);
  const answer = await request("/tickers", { quotes: "USD" }, signal);
  const observedBefore = now();
  const rows = parseAnswer("coinpaprika", tickers, answer);
  const tagsById = await fetchTags(request, signal);
  const ranked = rows
    .filter(({ rank }) => (rank ?? 0) > 0)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map((row) => rowOfTicker(row, tagsById.get(row.id) ?? []));
  return listingOfRows({ identity: "coinpaprika", source }, ranked, limit, observedBefore);
}

async function fetchTags(
  request: HttpJson,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const answer = await request("/tags", { additional_fields: "coins" }, signal);
  const tagsById = new Map<string, string[]>();
  for (const { coins, id: tag } of parseAnswer("coinpaprika", tags, answer)) {
    for (const id of coins ?? []) {
      const known = tagsById.get(id);
      if (known === undefined) tagsById.set(id, [tag]);
      else known.push(tag);
    }
  }
  return tagsById;
}

function rowOfTicker(row: z.infer<typeof ticker>, assetTags: readonly string[]): ListingRow {
  const usd = row.quotes.USD;
  return {
    asset: { id: row.id, symbol: row.symbol.toUpperCase(), name: row.name ?? null, tags: assetTags },
    rank: row.rank ?? null,
    price: observedOrNull(usd?.price),
    marketCap: observedOrNull(usd?.market_cap),
    volume: observedOrNull(usd?.volume_24h),
    changePercent: knownChanges([
      [7, usd?.percent_change_7d],
      [30, usd?.percent_change_30d],
      [365, usd?.percent_change_1y],
    ]),
    updatedAt: parseTime(row.last_updated),
  };
}
