const CERTAIN = 1e-12;
const TINY = 1e-280;

/**
 * Whether a coin's return is strictly above the benchmark's: price / basePrice > benchmarkPrice / benchmarkBasePrice.
 * Compared by cross-multiplication; where doubles can't tell the products apart, the decimals that the numbers were
 * written as decide exactly, so that an equal return is never a win. All four prices in one currency, above zero.
 */
export function outperforms(
  price: number,
  basePrice: number,
  benchmarkPrice: number,
  benchmarkBasePrice: number,
): boolean {
  const coin = price * benchmarkBasePrice;
  const benchmark = benchmarkPrice * basePrice;
  if (coin > TINY && benchmark > TINY && coin + benchmark < Number.POSITIVE_INFINITY) {
    if (coin > benchmark * (1 + CERTAIN)) return true;
    if (coin < benchmark * (1 - CERTAIN)) return false;
  }
  return isDecimalProductGreater([price, benchmarkBasePrice], [benchmarkPrice, basePrice]);
}

function isDecimalProductGreater(left: readonly [number, number], right: readonly [number, number]): boolean {
  const [leftDigits, leftExponent] = decimalProduct(left);
  const [rightDigits, rightExponent] = decimalProduct(right);
  const exponent = Math.min(leftExponent, rightExponent);
  return (
    leftDigits * 10n ** BigInt(leftExponent - exponent) >
    rightDigits * 10n ** BigInt(rightExponent - exponent)
  );
}

function decimalProduct([a, b]: readonly [number, number]): readonly [bigint, number] {
  const [aDigits, aExponent] = decimalOf(a);
  const [bDigits, bExponent] = decimalOf(b);
  return [aDigits * bDigits, aExponent + bExponent];
}

/** Digits and power of ten of the shortest decimal that names the double. */
function decimalOf(value: number): readonly [bigint, number] {
  const [mantissa = "0", exponent = "0"] = value.toString().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}
