import type { Coin } from "@altseason/contract";

const LIMIT = 1_000;
const MOST_PAGES = 10;
const loading = new Map<string, Promise<readonly Coin[] | null>>();

/** Every coin of the day with its part in a variant, from the site's own origin; null where they can't be had. */
export function loadCoins(variant: string): Promise<readonly Coin[] | null> {
  const known = loading.get(variant) ?? loadPages(variant).catch(() => null);
  loading.set(variant, known);
  return known;
}

async function loadPages(variant: string): Promise<readonly Coin[]> {
  const coins: Coin[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query: string = `variant=${encodeURIComponent(variant)}&limit=${LIMIT}${cursor === null ? "" : `&cursor=${cursor}`}`;
    const answer = await fetch(`/v1/coins?${query}`, { headers: { accept: "application/json" } });
    if (!answer.ok) throw new Error(`coins: expected a list, got status ${answer.status}`);
    const found = (await answer.json()) as {
      readonly coins: readonly Coin[];
      readonly nextCursor: string | null;
    };
    coins.push(...found.coins);
    cursor = found.nextCursor;
    if (cursor === null) break;
  }
  return coins;
}
