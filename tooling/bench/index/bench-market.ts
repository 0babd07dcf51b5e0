import { EXCLUSION_RULES, createMarketMatrix } from "@altseason/core";
import type { Asset, Classification, MarketMatrix } from "@altseason/core";

/** A seeded market of any size with births and a twentieth of its coins excluded. Neither gaps nor deaths: SQL stays simple. */
export function createBenchMarket(
  days: number,
  coins: number,
): { matrix: MarketMatrix; classification: Classification } {
  let state = 0x2545_f491;
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  const assets: Asset[] = Array.from({ length: coins }, (_, column) => ({
    id: column === 0 ? "bitcoin" : `coin-${String(column).padStart(5, "0")}`,
    symbol: `C${column}`,
    name: null,
    tags: [],
  }));
  const price = new Float64Array(days * coins).fill(Number.NaN);
  const marketCap = new Float64Array(days * coins).fill(Number.NaN);
  for (let column = 0; column < coins; column += 1) {
    const isOld = column < coins / 10;
    const birth = isOld ? 0 : Math.floor(random() * days * 0.8);
    const supply = 1e6 + random() * 1e9;
    let level = (1e12 / (column + 1) ** 1.2 / supply) * (0.5 + random());
    for (let row = birth; row < days; row += 1) {
      level *= 1 + (random() - 0.499) * 0.08;
      price[row * coins + column] = level;
      marketCap[row * coins + column] = level * supply;
    }
  }
  const matrix = createMarketMatrix({
    firstDay: 15_000,
    dayCount: days,
    assets,
    identity: "coingecko",
    source: { provider: "bench", kind: "simulated", description: "seeded random walk" },
    price,
    marketCap,
    volume: null,
  });
  const classification: Classification = {
    version: "bench",
    included: new Map(),
    matches: assets.map((_, column) =>
      isBenchExcluded(column)
        ? [
            {
              rule: EXCLUSION_RULES[column === 0 ? 1 : 2],
              basis: "curated",
              strength: "strong",
              evidence: "bench",
              from: null,
              until: null,
            },
          ]
        : [],
    ),
  };
  return { matrix, classification };
}

/** Bitcoin and every twentieth coin. */
export function isBenchExcluded(column: number): boolean {
  return column % 20 === 0;
}
