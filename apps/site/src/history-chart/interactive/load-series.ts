/** A day of the index as charts draw it. */
export interface IndexDay {
  readonly day: string;
  readonly value: number;
  readonly outperformers: number;
  readonly constituents: number;
  readonly season: "altcoin" | "neutral" | "bitcoin";
}

/** A day of the market beside it. */
export interface MarketDay {
  readonly day: string;
  readonly bitcoin: number;
  readonly totalMarketCap: number;
  readonly bitcoinPrice: number | null;
}

interface Page<Point> {
  readonly points: readonly Point[];
  readonly nextCursor: string | null;
}

const MOST_PAGES = 20;

/** Every day of a variant that has a value, from the site's own origin. */
export function loadIndexDays(variant: string): Promise<readonly IndexDay[]> {
  return loadAll<IndexDay>(`/v1/index/history?variant=${encodeURIComponent(variant)}`);
}

/** Every day of the market. */
export function loadMarketDays(): Promise<readonly MarketDay[]> {
  return loadAll<MarketDay>("/v1/dominance");
}

async function loadAll<Point>(path: string): Promise<readonly Point[]> {
  const points: Point[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const next: string = cursor === null ? "" : `${path.includes("?") ? "&" : "?"}cursor=${cursor}`;
    const answer = await fetch(path + next, { headers: { accept: "application/json" } });
    if (!answer.ok) throw new Error(`${path}: expected days, got status ${answer.status}`);
    const found = (await answer.json()) as Page<Point>;
    points.push(...found.points);
    cursor = found.nextCursor;
    if (cursor === null) break;
  }
  return points;
}
