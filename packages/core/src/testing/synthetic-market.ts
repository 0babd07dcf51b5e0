import { benchmarkId } from "../asset.ts";
import type { Asset, IdentityScheme } from "../asset.ts";
import { parseDay } from "../day.ts";
import { createMarketMatrix } from "../market-matrix.ts";
import type { MarketMatrix } from "../market-matrix.ts";

/** A coin by a rule for its price on each row; null: not observed. */
export interface SyntheticCoin {
  readonly id: string;
  readonly symbol?: string;
  readonly name?: string;
  readonly tags?: readonly string[];
  readonly price: (row: number) => number | null;
}

/** A market of coins given by formulas, beside a Bitcoin that moves about by 3 % a day. First row: 2021-01-01. */
export function syntheticMarket(
  identity: IdentityScheme,
  dayCount: number,
  coins: readonly SyntheticCoin[],
): MarketMatrix {
  const bitcoin: SyntheticCoin = { id: benchmarkId(identity), symbol: "BTC", price: bitcoinPrice };
  const all = [bitcoin, ...coins];
  const assets: Asset[] = all.map(({ id, symbol, name, tags }) => ({
    id,
    symbol: symbol ?? id.toUpperCase(),
    name: name ?? null,
    tags: tags ?? [],
  }));
  const price = new Float64Array(dayCount * all.length).fill(Number.NaN);
  for (let row = 0; row < dayCount; row += 1) {
    for (const [column, coin] of all.entries())
      price[row * all.length + column] = coin.price(row) ?? Number.NaN;
  }
  return createMarketMatrix({
    firstDay: parseDay("2021-01-01"),
    dayCount,
    assets,
    identity,
    source: { provider: "test", kind: "imported", description: "by formula" },
    price,
    marketCap: price.map((value) => value * 1e6),
    volume: null,
  });
}

/** Bitcoin's price on a row: two sines that never repeat, between 21,000 and 57,000 USD. */
export function bitcoinPrice(row: number): number {
  return 40_000 * Math.exp(0.25 * Math.sin(row / 9) + 0.12 * Math.sin(row * 1.7));
}

/** A number between −1 and 1 that looks random, the same for the same row and salt. */
export function noise(row: number, salt: number): number {
  const x = Math.sin(row * 12.9898 + salt * 78.233) * 43_758.5453;
  return 2 * (x - Math.floor(x)) - 1;
}
