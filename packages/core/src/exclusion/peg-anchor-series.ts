import { ethereumId } from "../asset.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import type { ExclusionRule } from "./exclusion-rule.ts";

/** Something a token's price may be pegged to, with its own price in USD by day row (0 or NaN: not known). */
export interface PegAnchorSeries {
  readonly label: string;
  /** What a token is that holds the anchor's price, and one that grows slowly against it (null: not tested). */
  readonly heldRule: ExclusionRule;
  readonly grownRule: ExclusionRule | null;
  readonly priceAt: (row: number) => number;
  /** The anchor's own column, which is not pegged to itself. */
  readonly column: number;
}

const SOLANA = ["solana", "5426", "sol-solana", "SOL", "SOL~2", "solana-sol"];
const EURO = ["stasis-eurs", "EURS", "tether-eurt", "euro-coin", "20641", "stasis-euro-eurs"];
const GOLD = ["pax-gold", "4705", "PAXG", "pax-gold-paxg", "tether-gold", "5176"];

/**
 * The anchors that a matrix itself has prices for: the US dollar always, Bitcoin, ether, SOL; the euro and gold by way of
 * a well-known token of each, where there is one.
 */
export function findPegAnchors(matrix: MarketMatrix): readonly PegAnchorSeries[] {
  const width = matrix.assets.length;
  const dollar: PegAnchorSeries = {
    label: "1 USD",
    heldRule: "stablecoin",
    grownRule: "stablecoin",
    priceAt: () => 1,
    column: -1,
  };
  const byColumn = (
    label: string,
    column: number,
    heldRule: ExclusionRule,
    grownRule: ExclusionRule | null,
  ): readonly PegAnchorSeries[] => {
    if (column < 0) return [];
    return [
      { label, heldRule, grownRule, column, priceAt: (row) => matrix.price[row * width + column] ?? 0 },
    ];
  };
  const find = (ids: readonly string[]): number => matrix.assets.findIndex(({ id }) => ids.includes(id));
  return [
    dollar,
    ...byColumn("Bitcoin", matrix.benchmark, "wrapped", "staked"),
    ...byColumn("ether", find([ethereumId(matrix.identity)]), "wrapped", "staked"),
    ...byColumn("SOL", find(SOLANA), "wrapped", "staked"),
    ...byColumn("the euro", find(EURO), "stablecoin", null),
    ...byColumn("an ounce of gold", find(GOLD), "commodity-backed", null),
  ];
}
