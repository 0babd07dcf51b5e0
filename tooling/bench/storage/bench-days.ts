import type { MarketDay } from "@altseason/core";

/** Days of a seeded market, every coin observed on every day, prices with the decimals that providers give. */
export function createBenchDays(dayCount: number, coinCount: number): readonly MarketDay[] {
  let state = 0x2545_f491;
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  const levels = Array.from({ length: coinCount }, (_, position) => 40_000 / (position + 1) ** 1.5);
  const assets = levels.map((_, position) => ({
    id: position === 0 ? "bitcoin" : `coin-${String(position).padStart(5, "0")}`,
    symbol: `C${position}`,
    name: null,
    tags: [],
  }));
  return Array.from({ length: dayCount }, (_, index) => ({
    day: 18_000 + index,
    origin: "close",
    observations: assets.map((asset, position) => {
      const level = (levels[position] ?? 1) * (1 + (random() - 0.499) * 0.08);
      levels[position] = level;
      const price = Number(level.toPrecision(10));
      return { asset, price, marketCap: Math.round(price * 1e7), volume: null };
    }),
  }));
}
