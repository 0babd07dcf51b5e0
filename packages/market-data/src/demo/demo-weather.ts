import { DEMO_SECTORS } from "./demo-coin.ts";
import { createSeededRandom } from "./seeded-random.ts";

/** What moves all coins on one day. Log returns; drifts a day. */
export interface DemoWeather {
  readonly bitcoin: number;
  /** Drift of altcoins over Bitcoin. */
  readonly altcoinDrift: number;
  readonly altcoinShock: number;
  readonly sectors: readonly number[];
  readonly gold: number;
}

const REGIMES = [
  { drift: 0.0045, leastDays: 35, mostDays: 110 },
  { drift: -0.0035, leastDays: 45, mostDays: 150 },
  { drift: 0, leastDays: 30, mostDays: 90 },
] as const;

/** The weather of each day from the market's first: seasons of weeks to months, Bitcoin's own cycle, sector winds. */
export function forecastDemoWeather(seed: string, days: number): readonly DemoWeather[] {
  const random = createSeededRandom(`${seed}/weather`);
  const weather: DemoWeather[] = [];
  let regime: (typeof REGIMES)[number] = REGIMES[2];
  let daysLeft = 60;
  let price = 0;
  for (let day = 0; day < days; day += 1) {
    if (daysLeft === 0) {
      const others = REGIMES.filter((other) => other !== regime);
      regime = others[Math.floor(random.uniform() * others.length)] ?? REGIMES[2];
      daysLeft = regime.leastDays + Math.floor(random.uniform() * (regime.mostDays - regime.leastDays));
    }
    daysLeft -= 1;
    const cycle = 1.2 + 0.9 * Math.sin((2 * Math.PI * day) / 1_400 - 0.4) + day / 1_800;
    const tail = random.uniform() < 0.03 ? 2.5 : 1;
    const bitcoin = 0.022 * tail * random.normal() + 0.012 * (cycle - price);
    price += bitcoin;
    weather.push({
      bitcoin,
      altcoinDrift: regime.drift,
      altcoinShock: 0.008 * random.normal(),
      sectors: DEMO_SECTORS.map(() => 0.01 * random.normal()),
      gold: 0.000_25 + 0.007 * random.normal(),
    });
  }
  return weather;
}
