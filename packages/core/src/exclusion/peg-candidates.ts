import type { MarketMatrix } from "../market-matrix.ts";
import type { PegAnchorSeries } from "./peg-anchor-series.ts";

const RUN = 15;
const BAND = 1.02;
const SMOOTH = 1.01;

/**
 * Columns that deserve the full test against an anchor: those with fifteen observations running within 2 % of it, or
 * moving within 1 % of its move. One pass over the matrix; nearly every coin falls out here.
 */
export function findPegCandidates(matrix: MarketMatrix, anchor: PegAnchorSeries): readonly number[] {
  const width = matrix.assets.length;
  const { price } = matrix;
  const bandRun = new Uint8Array(width);
  const smoothRun = new Uint8Array(width);
  const lastRatio = new Float64Array(width);
  const isCandidate = new Uint8Array(width);
  for (let row = 0; row < matrix.dayCount; row += 1) {
    const anchorPrice = anchor.priceAt(row);
    if (!(anchorPrice > 0)) continue;
    const start = row * width;
    for (let column = 0; column < width; column += 1) {
      const ratio = (price[start + column] ?? 0) / anchorPrice;
      if (!(ratio > 0)) continue;
      const last = lastRatio[column] ?? 0;
      lastRatio[column] = ratio;
      if (isCandidate[column] === 1) continue;
      const inBand = ratio <= BAND && ratio >= 1 / BAND ? (bandRun[column] ?? 0) + 1 : 0;
      const isSmooth = ratio !== last && ratio <= last * SMOOTH && last <= ratio * SMOOTH;
      const smooth = isSmooth ? (smoothRun[column] ?? 0) + 1 : ratio === last ? (smoothRun[column] ?? 0) : 0;
      bandRun[column] = inBand;
      smoothRun[column] = smooth;
      if (inBand >= RUN || smooth >= RUN) isCandidate[column] = 1;
    }
  }
  const columns: number[] = [];
  for (const [column, flag] of isCandidate.entries()) {
    if (flag === 1 && column !== anchor.column && column !== matrix.benchmark) columns.push(column);
  }
  return columns;
}
