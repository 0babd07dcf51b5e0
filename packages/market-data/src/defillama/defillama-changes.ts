import { z } from "zod";
import type { HttpJson } from "../http/http-json.ts";
import { parseAnswer } from "../http/parse-answer.ts";
import { chunkByLength } from "./chunk-by-length.ts";
import { coinKey, coinPath } from "./coin-key.ts";
import { LONGEST_URL } from "./longest-url.ts";

// The change is the bare number, not a field of an object.
const percentages = z.object({ coins: z.record(z.string(), z.number().nullable()) });

const LONGEST_QUERY = "?lookForward=false&period=9999d".length;

/** `/percentage/{coins}`, split into addresses that DefiLlama takes. */
export async function fetchPercentChanges(
  request: HttpJson,
  baseUrl: string,
  assetIds: readonly string[],
  days: number,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, number>> {
  if (!Number.isInteger(days) || days < 1) {
    throw new RangeError(`days: expected an integer from 1, got ${days}`);
  }
  const pathOf = (run: readonly string[]): string => `/percentage/${run.map(coinPath).join(",")}`;
  const lengthOf = (run: readonly string[]): number => baseUrl.length + pathOf(run).length + LONGEST_QUERY;
  const changes = new Map<string, number>();
  for (const run of chunkByLength([...new Set(assetIds)], LONGEST_URL, lengthOf)) {
    const answer = await request(pathOf(run), { lookForward: false, period: `${days}d` }, signal);
    const { coins } = parseAnswer("defillama", percentages, answer);
    for (const id of run) {
      const percent = coins[coinKey(id)];
      if (percent !== null && percent !== undefined) changes.set(id, percent);
    }
  }
  return changes;
}
