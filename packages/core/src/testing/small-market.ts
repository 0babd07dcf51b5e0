import { createHash } from "node:crypto";
import { benchmarkId } from "../asset.ts";
import type { Asset } from "../asset.ts";
import { parseDay } from "../day.ts";
import type { Classification, ExclusionMatch } from "../exclusion/exclusion-match.ts";
import { createMarketMatrix } from "../market-matrix.ts";
import type { MarketMatrix } from "../market-matrix.ts";

/** A coin by its prices on chosen rows; its market cap is price × supply. */
export interface SmallCoin {
  readonly id: string;
  readonly supply: number;
  /** Row → USD. */
  readonly prices: Readonly<Record<number, number>>;
}

/** A market of a few coins written out by hand, CoinGecko ids, first row on `firstDay`. */
export function smallMarket(firstDay: string, dayCount: number, coins: readonly SmallCoin[]): MarketMatrix {
  const assets: Asset[] = coins.map(({ id }) => ({
    id,
    symbol: id.slice(0, 4).toUpperCase(),
    name: id,
    tags: [],
  }));
  const price = new Float64Array(dayCount * coins.length).fill(Number.NaN);
  const marketCap = price.slice();
  for (const [column, { prices, supply }] of coins.entries()) {
    for (const [row, value] of Object.entries(prices)) {
      price[Number(row) * coins.length + column] = value;
      marketCap[Number(row) * coins.length + column] = value * supply;
    }
  }
  return createMarketMatrix({
    firstDay: parseDay(firstDay),
    dayCount,
    assets,
    identity: "coingecko",
    source: { provider: "test", kind: "imported", description: "by hand" },
    price,
    marketCap,
    volume: null,
  });
}

/** A classification that excludes Bitcoin and the named coins for good. */
export function smallClassification(
  matrix: MarketMatrix,
  excluded: Readonly<Record<string, ExclusionMatch["rule"]>> = {},
): Classification {
  const rules: Readonly<Record<string, ExclusionMatch["rule"]>> = {
    [benchmarkId(matrix.identity)]: "benchmark",
    ...excluded,
  };
  return {
    version: "by-hand",
    included: new Map(),
    matches: matrix.assets.map(({ id }) => {
      const rule = rules[id];
      if (rule === undefined) return [];
      return [
        { rule, basis: "curated", strength: "strong", evidence: `${id} is ${rule}`, from: null, until: null },
      ];
    }),
  };
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
