import { messages } from "../messages/en.ts";

const count = new Intl.NumberFormat(messages.locale);
const change = new Intl.NumberFormat(messages.locale, { signDisplay: "exceptZero" });
const percent = new Intl.NumberFormat(messages.locale, {
  style: "percent",
  signDisplay: "exceptZero",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const wholePercent = new Intl.NumberFormat(messages.locale, {
  style: "percent",
  signDisplay: "exceptZero",
  maximumFractionDigits: 0,
});
const points = new Intl.NumberFormat(messages.locale, {
  signDisplay: "exceptZero",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const wholePoints = new Intl.NumberFormat(messages.locale, {
  signDisplay: "exceptZero",
  maximumFractionDigits: 0,
});
const usd = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  notation: "compact",
  minimumSignificantDigits: 3,
  maximumSignificantDigits: 3,
});

/** From here on a decimal says nothing. */
const LARGE_FRACTION = 10;

/** Whole number with separators: 1,500. */
export function formatCount(value: number): string {
  return count.format(value);
}

/** Signed whole number with a true minus: +4, −12, 0. */
export function formatChange(value: number): string {
  return withMinus(change, value);
}

/** Signed percent of a fraction: 0.1234 is +12.3%; from 1,000% on without decimals. */
export function formatPercent(fraction: number): string {
  return withMinus(Math.abs(fraction) < LARGE_FRACTION ? percent : wholePercent, fraction);
}

/** Signed percentage points of a fraction, without the unit: 0.1234 is +12.3. */
export function formatPoints(fraction: number): string {
  return withMinus(Math.abs(fraction) < LARGE_FRACTION ? points : wholePoints, fraction * 100);
}

/** US dollars to three digits: $1.24T. */
export function formatUsd(value: number): string {
  return usd.format(value);
}

function withMinus(format: Intl.NumberFormat, value: number): string {
  return format
    .formatToParts(value)
    .map((part) => (part.type === "minusSign" ? "−" : part.value))
    .join("");
}
