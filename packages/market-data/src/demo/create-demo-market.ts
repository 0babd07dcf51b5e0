import { createMarketMatrix, parseDay } from "@altseason/core";
import type { DayNumber, MarketMatrix } from "@altseason/core";
import { listDemoCoins } from "./demo-coin.ts";
import type { DemoCoin } from "./demo-coin.ts";
import { forecastDemoWeather } from "./demo-weather.ts";
import type { DemoWeather } from "./demo-weather.ts";
import { createSeededRandom } from "./seeded-random.ts";

/** Which simulated market, and how much of it. */
export interface DemoMarketOptions {
  /** Last day of the market; days before it do not change with it. */
  readonly lastDay: DayNumber;
  /** 1,500 by default; at most the days since 2020-01-01. */
  readonly days?: number;
  /** Invented altcoins beside Bitcoin, ether and the pegs; 240 by default, 275 at most. */
  readonly altcoins?: number;
  readonly seed?: string;
}

const FIRST_DAY = parseDay("2020-01-01");
const MOST_ALTCOINS = 275;
const PULL_HOME = 0.004;

/**
 * A market that looks like the real one and is not: seasons, births, deaths, pegs (one that breaks, two that no tag
 * names), wrappers, gold. The same seed gives the same numbers for the same day, whatever range is asked for.
 * @throws {RangeError} when the last day lies before 2020-01-02 or a count is out of range
 */
export function createDemoMarket({
  lastDay,
  days = 1_500,
  altcoins = 240,
  seed = "altseason",
}: DemoMarketOptions): MarketMatrix {
  const simulatedDays = lastDay - FIRST_DAY + 1;
  if (!Number.isInteger(simulatedDays) || simulatedDays < 2) {
    throw new RangeError(`lastDay: expected a day from 2020-01-02 on, got ${lastDay}`);
  }
  if (!(altcoins >= 0 && altcoins <= MOST_ALTCOINS)) {
    throw new RangeError(`altcoins: expected 0..${MOST_ALTCOINS}, got ${altcoins}`);
  }
  const coins = listDemoCoins(seed, altcoins).toSorted((a, b) => (a.asset.id < b.asset.id ? -1 : 1));
  const weather = forecastDemoWeather(seed, simulatedDays);
  const dayCount = Math.min(days, simulatedDays);
  const skipped = simulatedDays - dayCount;
  const price = new Float64Array(dayCount * coins.length).fill(Number.NaN);
  const marketCap = price.slice();
  const volume = price.slice();
  const anchors = {
    bitcoin: simulatePrices(requireCoin(coins, "bitcoin"), seed, weather),
    ether: simulatePrices(requireCoin(coins, "ethereum"), seed, weather),
    gold: accumulate(
      1_520,
      weather.map(({ gold }) => gold),
    ),
  };
  for (const [column, coin] of coins.entries()) {
    const random = createSeededRandom(`${seed}/volume/${coin.asset.id}`);
    const prices =
      coin.kind.follows === "market"
        ? simulatePrices(coin, seed, weather)
        : followPrices(coin, seed, anchors, simulatedDays);
    for (let day = 0; day < simulatedDays; day += 1) {
      const turnover = 0.04 * Math.exp(0.5 * random.normal());
      const isAlive = day >= coin.birthDay && (coin.deathDay === null || day < coin.deathDay);
      if (day < skipped || !isAlive) continue;
      const cell = (day - skipped) * coins.length + column;
      const value = roundToDigits(prices[day] ?? Number.NaN);
      price[cell] = value;
      marketCap[cell] = Math.round(value * coin.supply * (1 + day / 4_000));
      volume[cell] = Math.round(value * coin.supply * turnover);
    }
  }
  return createMarketMatrix({
    firstDay: FIRST_DAY + skipped,
    dayCount,
    assets: coins.map(({ asset }) => asset),
    identity: "demo",
    source: { provider: "demo", kind: "simulated", description: `simulated market, seed ${seed}` },
    price,
    marketCap,
    volume,
  });
}

function simulatePrices(coin: DemoCoin, seed: string, weather: readonly DemoWeather[]): Float64Array {
  const random = createSeededRandom(`${seed}/prices/${coin.asset.id}`);
  const isBitcoin = coin.asset.id === "bitcoin";
  const beta = 0.85 + 0.35 * random.uniform();
  const sensitivity = coin.asset.id === "ethereum" ? 0.6 : 0.5 + random.uniform();
  const restlessness = coin.asset.id === "ethereum" ? 0.012 : 0.022 + 0.02 * random.uniform();
  const sector = coin.kind.follows === "market" ? coin.kind.sector : -1;
  let apart = 0;
  const returns = weather.map(({ bitcoin, altcoinDrift, altcoinShock, sectors }, day) => {
    const tail = random.uniform() < 0.02 ? 3 : 1;
    const noise = random.normal();
    if (isBitcoin) return bitcoin;
    const isDying = coin.deathDay !== null && day > coin.deathDay - 60;
    const own =
      sensitivity * (altcoinDrift + altcoinShock) +
      (sectors[sector] ?? 0) +
      restlessness * tail * noise -
      PULL_HOME * apart -
      (isDying ? 0.06 : 0);
    apart += own;
    return own + beta * bitcoin;
  });
  return accumulate(coin.firstPrice, returns);
}

function followPrices(
  coin: DemoCoin,
  seed: string,
  anchors: { readonly bitcoin: Float64Array; readonly ether: Float64Array; readonly gold: Float64Array },
  days: number,
): Float64Array {
  const random = createSeededRandom(`${seed}/peg/${coin.asset.id}`);
  const { kind } = coin;
  const prices = new Float64Array(days);
  if (kind.follows === "market") return prices;
  for (let day = 0; day < days; day += 1) {
    const anchor = kind.follows === "dollar" ? 1 : (anchors[kind.follows][day] ?? 0);
    const broken = kind.depegDay === null ? 0 : Math.max(0, Math.min(4, (day - kind.depegDay) * 0.4));
    const drift = (kind.yearlyYield * day) / 365;
    prices[day] = anchor * Math.exp(drift - broken + 0.0008 * random.normal());
  }
  return prices;
}

function accumulate(first: number, returns: readonly number[]): Float64Array {
  const prices = new Float64Array(returns.length);
  let log = Math.log(first);
  for (const [day, change] of returns.entries()) {
    log += change;
    prices[day] = Math.exp(log);
  }
  return prices;
}

function roundToDigits(value: number): number {
  return Number(value.toPrecision(8));
}

function requireCoin(coins: readonly DemoCoin[], id: string): DemoCoin {
  const coin = coins.find(({ asset }) => asset.id === id);
  if (coin === undefined) throw new RangeError(`id: expected a simulated coin, got ${id}`);
  return coin;
}
