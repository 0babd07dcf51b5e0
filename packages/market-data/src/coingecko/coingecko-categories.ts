import type { HttpJson } from "../http/http-json.ts";
import { MarketDataError } from "../market-data-error.ts";
import { MS_PER_DAY } from "../ms-per-day.ts";
import { parseMarkets } from "./coingecko-market.ts";

/** Category ids whose members are no altcoins. Never `real-world-assets-rwa`: LINK, ONDO and AVAX are in it. */
export const CATEGORY_IDS: readonly string[] = [
  "stablecoins",
  "wrapped-tokens",
  "bridged-tokens",
  "liquid-staking-tokens",
  "liquid-restaking-tokens",
  "tokenized-gold",
  "tokenized-silver",
  "tokenized-stock",
  "tokenized-treasury-bonds-t-bills",
  "lp-tokens",
];

/** Categories by coin id, and those that CoinGecko no longer knows. */
interface CategoryMembers {
  readonly tagsById: ReadonlyMap<string, readonly string[]>;
  readonly unknown: readonly string[];
}

/** Reads who is in which category. */
export type CategoryReader = (signal?: AbortSignal) => Promise<CategoryMembers>;

// One page: the largest members, further down than any listing that ranks them reaches.
const PER_PAGE = 250;

/** A reader that asks for each category once a day at most. */
export function createCategoryReader(
  request: HttpJson,
  categories: readonly string[],
  now: () => number,
): CategoryReader {
  let kept: { readonly members: CategoryMembers; readonly until: number } | null = null;
  return async (signal) => {
    if (kept !== null && now() < kept.until) return kept.members;
    const tagsById = new Map<string, readonly string[]>();
    const unknown: string[] = [];
    for (const category of categories) {
      const ids = await fetchMemberIds(request, category, signal);
      if (ids.length === 0) unknown.push(category);
      for (const id of ids) tagsById.set(id, [...(tagsById.get(id) ?? []), category]);
    }
    const members = { tagsById, unknown };
    kept = { members, until: now() + MS_PER_DAY };
    return members;
  };
}

async function fetchMemberIds(
  request: HttpJson,
  category: string,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const query = {
    vs_currency: "usd",
    order: "market_cap_desc",
    per_page: PER_PAGE,
    page: 1,
    category,
    include_rehypothecated: true,
  };
  try {
    const members = parseMarkets(await request("/coins/markets", query, signal));
    return [...new Set(members.map(({ asset }) => asset.id))];
  } catch (error) {
    if (error instanceof MarketDataError && error.code === "not_found") return [];
    throw error;
  }
}
