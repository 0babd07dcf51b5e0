import type { MarketMatrix } from "../market-matrix.ts";
import { coinColumn } from "./coin-column.ts";
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

const EURO = [
  ["stasis-eurs", "EURS", "2989", "stasis-euro-eurs"],
  ["euro-coin", "20641", "EURC", "tether-eurt", "10789", "EURT"],
];
const GOLD = [
  ["pax-gold", "4705", "PAXG", "pax-gold-paxg"],
  ["tether-gold", "5176", "XAUT", "XAUt", "tether-gold-xaut"],
];

/**
 * The anchors that a matrix itself has prices for: the US dollar always; Bitcoin, ether, SOL, BNB, AVAX, HYPE; the euro and
 * gold by way of two well-known tokens of each, so that each of the two is held against the other.
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
  const byCoin = (label: string, coin: Parameters<typeof coinColumn>[1]): readonly PegAnchorSeries[] =>
    byColumn(label, coinColumn(matrix, coin), "wrapped", "staked");
  return [
    dollar,
    ...byColumn("Bitcoin", matrix.benchmark, "wrapped", "staked"),
    ...byCoin("ether", "ether"),
    ...byCoin("SOL", "solana"),
    ...byCoin("BNB", "bnb"),
    ...byCoin("AVAX", "avalanche"),
    ...byCoin("HYPE", "hype"),
    ...EURO.flatMap((ids) => byColumn("the euro", find(ids), "stablecoin", null)),
    ...GOLD.flatMap((ids) => byColumn("an ounce of gold", find(ids), "commodity-backed", null)),
  ];
}
