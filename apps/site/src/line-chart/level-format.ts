import { NUMBER_TAGS } from "../i18n/locales.ts";
import { formatsOf } from "../format/formats.ts";
import type { Locale } from "../i18n/locales.ts";
import type { ChartUnit } from "./chart-series.ts";

const DOLLARS = { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" } as const;
const OPTIONS: Readonly<Record<Exclude<ChartUnit, "bitcoin">, Intl.NumberFormatOptions>> = {
  count: {},
  points: { signDisplay: "exceptZero" },
  percent: { style: "percent", signDisplay: "exceptZero" },
  share: { style: "percent" },
  usd: { ...DOLLARS, notation: "compact", maximumSignificantDigits: 3 },
  price: { ...DOLLARS, notation: "compact", maximumSignificantDigits: 3 },
};

/** How round values at a chart's edge are written: without the digits that single values have. */
export function createLevelFormat(unit: ChartUnit, locale: Locale): (value: number) => string {
  if (unit === "bitcoin") return formatsOf(locale).bitcoin;
  const whole = unit === "points" ? 100 : 1;
  const format = new Intl.NumberFormat(NUMBER_TAGS[locale], OPTIONS[unit]);
  return (value) => format.format(value * whole).replace("-", "−");
}
