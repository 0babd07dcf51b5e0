import { formatDay, parseDay } from "@altseason/core";

/** A coin of the example market: its price grows by a factor a day and swings about that, so that none looks pegged. */
export interface ExampleCoin {
  readonly symbol: string;
  readonly price: number;
  readonly dailyGrowth: number;
  readonly supply: number;
}

/** Bitcoin doubles in about 70 days, six coins grow faster, six slower, one is a dollar. */
export const EXAMPLE_COINS: readonly ExampleCoin[] = [
  { symbol: "BTC", price: 30_000, dailyGrowth: 1.01, supply: 2e7 },
  { symbol: "USDT", price: 1, dailyGrowth: 1, supply: 8e10 },
  ...["ETH", "ADA", "XRP", "DOT", "LTC", "LINK"].map((symbol, index) => ({
    symbol,
    price: 100 - index,
    dailyGrowth: 1.02,
    supply: 1e9,
  })),
  ...["XLM", "TRX", "EOS", "XMR", "NEO", "DASH"].map((symbol, index) => ({
    symbol,
    price: 50 - index,
    dailyGrowth: 1.002,
    supply: 1e9,
  })),
];

const SWING = 0.05;

export const EXAMPLE_FIRST_DAY = "2021-01-01";
export const EXAMPLE_DAYS = 60;

/** Of `top10-30d` on the last day: the ten largest altcoins, of which six grow faster than Bitcoin. */
export const EXAMPLE_LAST_DAY = "2021-03-01";

/** One line a coin and day, `day,symbol,price,marketCap` in the order and form that a test asks for. */
export function exampleRows(
  write: (day: string, coin: ExampleCoin, price: number, marketCap: number) => string = (
    day,
    { symbol },
    price,
    marketCap,
  ) => `${day},${symbol},${price},${marketCap}`,
): readonly string[] {
  const first = parseDay(EXAMPLE_FIRST_DAY);
  return Array.from({ length: EXAMPLE_DAYS }, (_, offset) =>
    EXAMPLE_COINS.map((coin, index) => {
      const swing = coin.dailyGrowth === 1 ? 0 : SWING * Math.sin(offset * (1 + index / 7));
      const price = coin.price * coin.dailyGrowth ** offset * (1 + swing);
      return write(formatDay(first + offset), coin, price, price * coin.supply);
    }),
  ).flat();
}

/** The example market as a CSV of long daily data. */
export function exampleCsv(): string {
  return `${["date,symbol,price,market_cap", ...exampleRows()].join("\n")}\n`;
}
