import { rankPercent } from "./rank-percent.ts";

/** Spearman's rank correlation of pairs, ties by the middle of their places; null where either side doesn't vary. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  const left = rankPercent(pairs.map(([value]) => value));
  const right = rankPercent(pairs.map(([, value]) => value));
  let both = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  for (const index of pairs.keys()) {
    const a = (left[index] ?? 50) - 50;
    const b = (right[index] ?? 50) - 50;
    both += a * b;
    leftSquares += a * a;
    rightSquares += b * b;
  }
  const scale = Math.sqrt(leftSquares * rightSquares);
  return scale === 0 ? null : both / scale;
}
