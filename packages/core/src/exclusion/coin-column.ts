import { ethereumId } from "../asset.ts";
import type { MarketMatrix } from "../market-matrix.ts";

/** Ids of large coins under the schemes of all providers; ether's comes from its own function. */
const IDS = {
  solana: ["solana", "5426", "sol-solana", "SOL~2", "SOL", "solana-sol", "sol"],
  bnb: ["binancecoin", "1839", "bnb-binance-coin", "BNB", "bnb-bnb", "bnb"],
  avalanche: ["avalanche-2", "5805", "avax-avalanche", "AVAX", "avalanche-avax", "avax"],
  hype: ["hyperliquid", "32196", "hype-hyperliquid", "HYPE", "hyperliquid-hype"],
} as const;

/** The column of a large coin that others are pegged to, or −1. Earlier ids win: `SOL` alone was another coin once. */
export function coinColumn(matrix: MarketMatrix, coin: keyof typeof IDS | "ether"): number {
  const ids = coin === "ether" ? [ethereumId(matrix.identity)] : IDS[coin];
  for (const id of ids) {
    const column = matrix.assets.findIndex((asset) => asset.id === id);
    if (column >= 0) return column;
  }
  return -1;
}
