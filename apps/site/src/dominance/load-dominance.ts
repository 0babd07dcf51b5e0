import type { DataLabel, DominancePoint, SeasonRun } from "@altseason/contract";
import type { AltseasonClient } from "@altseason/sdk";
import { collectPages } from "../market/collect-pages.ts";
import { parseDominanceRange } from "./dominance-range.ts";
import type { DominanceRange } from "./dominance-range.ts";

/** Everything the page of dominance shows, as the API told it. */
export interface DominanceData {
  readonly range: DominanceRange;
  /** All days, oldest first, whatever the range. */
  readonly points: readonly DominancePoint[];
  /** Seasons by the API's default variant. */
  readonly seasons: readonly SeasonRun[];
  readonly data: DataLabel;
}

/**
 * Reads how the market's value is split; null for a range there isn't.
 * @throws {AltseasonError} when the API does not answer as it should
 */
export async function loadDominance(client: AltseasonClient, asked: string): Promise<DominanceData | null> {
  const range = parseDominanceRange(asked);
  if (range === null) return null;
  const [points, { seasons, data }] = await Promise.all([
    collectPages(async (cursor) => {
      const page = await client.dominance(cursor === undefined ? {} : { cursor });
      return { items: page.points, nextCursor: page.nextCursor };
    }),
    client.seasons(),
  ]);
  return { range, points, seasons, data };
}
