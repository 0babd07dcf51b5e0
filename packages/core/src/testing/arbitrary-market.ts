import fc from "fast-check";
import type { Asset } from "../asset.ts";
import { createMarketMatrix } from "../market-matrix.ts";
import type { MarketMatrix } from "../market-matrix.ts";

const GARBAGE = [0, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

/**
 * Markets as they really come: births, deaths, gaps, days nobody observed, prices that stand still, equal caps, and
 * zero, negative and infinite cells. Prices and caps are small integers, so that ties are common and exact.
 */
export function arbitraryMarket(): fc.Arbitrary<MarketMatrix> {
  return fc
    .record({
      coins: fc.integer({ min: 3, max: 24 }),
      days: fc.integer({ min: 5, max: 45 }),
      seed: fc.integer({ min: 1, max: 0x7fffffff }),
      gapRate: fc.constantFrom(0, 0.05, 0.3),
      stillRate: fc.constantFrom(0, 0.5, 0.95),
    })
    .map(({ coins, days, seed, gapRate, stillRate }) => {
      let state = seed;
      const random = (): number => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
        return state / 0x80000000;
      };
      const assets: Asset[] = Array.from({ length: coins }, (_, column) => ({
        id: column === 0 ? "bitcoin" : `coin-${(column * 7) % coins}-${column}`,
        symbol: `C${column}`,
        name: null,
        tags: [],
      }));
      const price = new Float64Array(days * coins).fill(Number.NaN);
      const marketCap = new Float64Array(days * coins).fill(Number.NaN);
      const lost = Array.from({ length: days }, () => random() < gapRate / 4);
      for (const column of assets.keys()) {
        const birth = random() < 0.5 ? 0 : Math.floor(random() * days);
        const death = random() < 0.7 ? days : Math.floor(random() * days);
        let current = 1 + Math.floor(random() * 20);
        for (let row = birth; row < death; row += 1) {
          if (random() >= stillRate) current = 1 + Math.floor(random() * 20);
          if (lost[row] === true) continue;
          const cell = row * coins + column;
          const garbage = GARBAGE[Math.floor(random() * GARBAGE.length)] ?? 0;
          price[cell] = random() < gapRate ? garbage : current;
          marketCap[cell] = random() < gapRate ? garbage : 1 + Math.floor(random() * 30);
        }
      }
      return createMarketMatrix({
        firstDay: 18_000,
        dayCount: days,
        assets,
        identity: "coingecko",
        source: { provider: "test", kind: "imported", description: `seed ${seed}` },
        price,
        marketCap,
        volume: null,
      });
    });
}
