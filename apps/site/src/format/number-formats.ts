/** How numbers are written. */
export interface NumberFormats {
  /** Whole number with separators: 1,500. */
  readonly count: (value: number) => string;
  /** Signed whole number with a true minus: +4, −12, 0. */
  readonly change: (value: number) => string;
  /** Signed percent of a fraction: 0.1234 is +12.3%; from 1,000% on without decimals. */
  readonly percent: (fraction: number) => string;
  /** Share of a whole without a sign: 0.573 is 57.3%. */
  readonly share: (fraction: number) => string;
  /** Signed percentage points of a fraction, without the unit: 0.1234 is +12.3. */
  readonly points: (fraction: number) => string;
  /** US dollars to three digits: $1.24T. */
  readonly usd: (value: number) => string;
  /** A price in US dollars: two decimals from one dollar on, four digits below. */
  readonly price: (value: number) => string;
  /** An amount of bitcoin to three digits, small ones in satoshis: 0.0312 BTC, 2.14 sat. */
  readonly bitcoin: (value: number) => string;
  /** A correlation, signed, to two decimals: −0.05. */
  readonly correlation: (value: number) => string;
  /** A number with as many digits as say something: 15 of them. */
  readonly exact: (value: number) => string;
}

/** From here on a decimal says nothing. */
const LARGE_FRACTION = 10;
const SATOSHIS = 1e8;
/** Below, an amount of bitcoin is mostly zeros. */
const SMALL_BITCOIN = 1e-4;

export function createNumberFormats(tag: string): NumberFormats {
  const signed = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    new Intl.NumberFormat(tag, { signDisplay: "exceptZero", ...options });
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const dollars = { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" } as const;
  const count = new Intl.NumberFormat(tag);
  const change = signed({});
  const percent = signed({ style: "percent", ...one });
  const wholePercent = signed({ style: "percent", maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(tag, { style: "percent", ...one });
  const points = signed(one);
  const wholePoints = signed({ maximumFractionDigits: 0 });
  const usd = new Intl.NumberFormat(tag, {
    ...dollars,
    notation: "compact",
    minimumSignificantDigits: 3,
    maximumSignificantDigits: 3,
  });
  const wholePrice = new Intl.NumberFormat(tag, dollars);
  const smallPrice = new Intl.NumberFormat(tag, { ...dollars, maximumSignificantDigits: 4 });
  const threeDigits = new Intl.NumberFormat(tag, { maximumSignificantDigits: 3 });
  const correlation = signed({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const exact = new Intl.NumberFormat(tag, { maximumSignificantDigits: 15 });
  const isSmall = (fraction: number): boolean => Math.abs(fraction) < LARGE_FRACTION;
  return {
    count: (value) => count.format(value),
    change: (value) => withMinus(change, value),
    percent: (fraction) => withMinus(isSmall(fraction) ? percent : wholePercent, fraction),
    share: (fraction) => share.format(fraction),
    points: (fraction) => withMinus(isSmall(fraction) ? points : wholePoints, fraction * 100),
    usd: (value) => usd.format(value),
    bitcoin: (value) =>
      Math.abs(value) < SMALL_BITCOIN
        ? `${threeDigits.format(value * SATOSHIS)} sat`
        : `${threeDigits.format(value)} BTC`,
    correlation: (value) => withMinus(correlation, value),
    exact: (value) => exact.format(value),
    price: (value) => (value >= 1 ? wholePrice : smallPrice).format(value),
  };
}

function withMinus(format: Intl.NumberFormat, value: number): string {
  return format
    .formatToParts(value)
    .map((part) => (part.type === "minusSign" ? "−" : part.value))
    .join("");
}
