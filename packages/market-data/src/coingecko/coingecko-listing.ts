import type { MarketSource } from "@altseason/core";
import type { HttpJson } from "../http/http-json.ts";
import { listingOfRows } from "../listing-of-rows.ts";
import type { ListingRow } from "../listing-of-rows.ts";
import type { Listing, ListingRequest } from "../market-data-provider.ts";
import { requireLimit } from "../require-limit.ts";
import type { CategoryReader } from "./coingecko-categories.ts";
import { parseMarkets } from "./coingecko-market.ts";

const MOST_PER_PAGE = 250;

/**
 * `/coins/markets`, page by page. Wrapped, staked and bridged tokens are asked for too: leaving them out is the
 * index's own decision, with its evidence (CoinGecko takes them out by itself since 2026-02-04).
 */
export async function fetchCoinGeckoListing(
  request: HttpJson,
  readCategories: CategoryReader,
  source: MarketSource,
  { limit, signal }: ListingRequest,
  now: () => number,
): Promise<Listing> {
  requireLimit(limit);
  const perPage = Math.min(limit, MOST_PER_PAGE);
  const rows: ListingRow[] = [];
  for (let page = 1; (page - 1) * perPage < limit; page += 1) {
    const query = {
      vs_currency: "usd",
      order: "market_cap_desc",
      per_page: perPage,
      page,
      price_change_percentage: "7d,14d,30d,200d,1y",
      include_rehypothecated: true,
      precision: "full",
    };
    const markets = parseMarkets(await request("/coins/markets", query, signal));
    rows.push(...markets);
    if (markets.length < perPage) break;
  }
  const observedBefore = now();
  const { tagsById, unknown } = await readCategories(signal);
  return listingOfRows(
    { identity: "coingecko", source, unknownCategories: unknown },
    rows.map((row) => ({ ...row, asset: { ...row.asset, tags: tagsById.get(row.asset.id) ?? [] } })),
    limit,
    observedBefore,
  );
}
