import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { SPARKLINE } from "./sparkline-box.ts";

/**
 * Path of closes from the lower to the upper edge, whole units to keep it short; gaps where none was observed, but for
 * snapshots so far apart that all would be gaps.
 */
export function sparklinePath(closes: readonly (number | null)[]): string {
  const observed = closes.flatMap((close, index) => (close === null ? [] : [{ index, close }]));
  if (observed.length < 2) return "";
  const prices = observed.map(({ close }) => close);
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const x = scaleLinear([0, closes.length - 1], [0, SPARKLINE.width]);
  const y = scaleLinear([low, high === low ? low + 1 : high], [SPARKLINE.height - 1, 1]);
  const hasNeighbours = observed.some(({ index }, place) => observed[place + 1]?.index === index + 1);
  const shown = hasNeighbours ? closes.map((close, index) => ({ index, close })) : observed;
  const draw = line<{ readonly index: number; readonly close: number | null }>(
    ({ index }) => x(index),
    ({ close }) => y(close ?? low),
  )
    .defined(({ close }) => close !== null)
    .digits(0);
  return draw(shown) ?? "";
}
