import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";

/** Box of a sparkline. */
export const SPARKLINE = { width: 96, height: 24 } as const;

/** Path of closes from the lower to the upper edge, whole units to keep it short; gaps where none was observed. */
export function sparklinePath(closes: readonly (number | null)[]): string {
  const observed = closes.filter((close) => close !== null);
  if (observed.length < 2) return "";
  const [low, high] = [Math.min(...observed), Math.max(...observed)];
  const x = scaleLinear([0, closes.length - 1], [0, SPARKLINE.width]);
  const y = scaleLinear([low, high === low ? low + 1 : high], [SPARKLINE.height - 1, 1]);
  const draw = line<number | null>(
    (_, index) => x(index),
    (close) => y(close ?? low),
  )
    .defined((close) => close !== null)
    .digits(0);
  return draw(closes) ?? "";
}
