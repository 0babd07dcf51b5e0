import { scaleLinear } from "d3-scale";
import { arc } from "d3-shape";

/** Box of the gauge; its centre lies on the middle of the line `centreY`. */
export const GAUGE = { width: 400, height: 232, radius: 172, centreY: 204 } as const;

const LONG_MARK = 26;
const SHORT_MARK = 12;
const ZONE_INSET = 34;
const ZONE_THICKNESS = 3;

const angleOf = scaleLinear([0, 100], [-Math.PI / 2, Math.PI / 2]).clamp(true);

/** A line of the drawing. */
export interface GaugeMark {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly beat: boolean;
}

/**
 * One mark a coin, from left to right: the first `outperformers` long, the rest short. A mark stands in the middle of
 * its coin's share of the half circle, so the boundary lies exactly at the fraction.
 */
export function gaugeMarks(outperformers: number, constituentCount: number): readonly GaugeMark[] {
  return Array.from({ length: constituentCount }, (_, index) => {
    const angle = angleOf(((index + 0.5) * 100) / constituentCount);
    const beat = index < outperformers;
    const outer = pointAt(angle, GAUGE.radius);
    const inner = pointAt(angle, GAUGE.radius - (beat ? LONG_MARK : SHORT_MARK));
    return { x1: inner.x, y1: inner.y, x2: outer.x, y2: outer.y, beat };
  });
}

/** Path of a zone's band, values 0..100. */
export function zonePath(from: number, to: number): string {
  const radius = GAUGE.radius - ZONE_INSET;
  const draw = arc<null>()
    .innerRadius(radius - ZONE_THICKNESS)
    .outerRadius(radius)
    .startAngle(angleOf(from))
    .endAngle(angleOf(to))
    .digits(1);
  return draw(null) ?? "";
}

/** Where the label of a value stands: inside its boundary. */
export function labelPoint(value: number): { readonly x: number; readonly y: number } {
  return pointAt(angleOf(value), GAUGE.radius - ZONE_INSET - 18);
}

/** The hand: a triangle outside the marks that points at a value. */
export function handPath(value: number): string {
  const angle = angleOf(value);
  const tip = pointAt(angle, GAUGE.radius + 3);
  const left = pointAt(angle - 0.032, GAUGE.radius + 15);
  const right = pointAt(angle + 0.032, GAUGE.radius + 15);
  return `M${tip.x} ${tip.y}L${left.x} ${left.y}L${right.x} ${right.y}Z`;
}

/** Angles run clockwise from twelve o'clock, as d3 has them. */
function pointAt(angle: number, radius: number): { readonly x: number; readonly y: number } {
  return {
    x: round(GAUGE.width / 2 + Math.sin(angle) * radius),
    y: round(GAUGE.centreY - Math.cos(angle) * radius),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
