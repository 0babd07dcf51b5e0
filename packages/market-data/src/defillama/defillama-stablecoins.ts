import { z } from "zod";
import type { HttpJson } from "../http/http-json.ts";
import { parseAnswer } from "../http/parse-answer.ts";
import { observedOrNull } from "../observed-or-null.ts";

/** A coin with a peg, as DefiLlama lists it. */
export interface ListedStablecoin {
  /** CoinGecko's id, where there is one. */
  readonly assetId: string | null;
  readonly symbol: string;
  readonly name: string;
  /** What it is pegged to: `peggedUSD`, `peggedEUR`, … */
  readonly pegType: string;
  /** USD. */
  readonly price: number | null;
}

const stablecoins = z.object({
  peggedAssets: z.array(
    z.object({
      name: z.string(),
      symbol: z.string(),
      gecko_id: z.string().nullish(),
      pegType: z.string(),
      // Some come as text.
      price: z.union([z.number(), z.string()]).nullish(),
    }),
  ),
});

const FLOATING = "peggedVAR";

/** `/stablecoins`. */
export async function fetchStablecoins(
  request: HttpJson,
  signal: AbortSignal | undefined,
): Promise<readonly ListedStablecoin[]> {
  const answer = await request("/stablecoins", { includePrices: true }, signal);
  return parseAnswer("defillama", stablecoins, answer)
    .peggedAssets.filter(({ pegType }) => pegType !== FLOATING)
    .map(({ gecko_id: assetId, name, pegType, price, symbol }) => ({
      assetId: assetId === "" ? null : (assetId ?? null),
      symbol: symbol.toUpperCase(),
      name,
      pegType,
      price: observedOrNull(price === null || price === undefined ? null : Number(price)),
    }));
}
