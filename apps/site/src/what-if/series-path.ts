import type { WhatIfSeries } from "./worker-messages.ts";

/** Units of the drawing; it is stretched to its place, its lines are not. */
export const DRAWING = { width: 1000, height: 300 } as const;

/** Days since 1970-01-01 from the left to the right edge. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** Path of a series' values over a span; a day without one breaks the line, a lone day is a dot. */
export function seriesPath({ firstDay, outperformers, constituents }: WhatIfSeries, span: DaySpan): string {
  const step = DRAWING.width / Math.max(1, span.last - span.first);
  const scale = DRAWING.height;
  let path = "";
  let isDrawing = false;
  for (let index = 0; index < constituents.length; index += 1) {
    const count = constituents[index] ?? 0;
    if (count === 0) {
      isDrawing = false;
      continue;
    }
    const x = round((firstDay + index - span.first) * step);
    const y = round(scale - (scale * (outperformers[index] ?? 0)) / count);
    path += isDrawing ? `L${x},${y}` : `M${x},${y}h0`;
    isDrawing = true;
  }
  return path;
}

/** The span that holds all of the series. */
export function spanOf(series: readonly WhatIfSeries[]): DaySpan {
  return {
    first: Math.min(...series.map(({ firstDay, constituents }) => firstDay + firstWithValue(constituents))),
    last: Math.max(...series.map(({ firstDay, constituents }) => firstDay + constituents.length - 1)),
  };
}

function firstWithValue(constituents: Uint16Array): number {
  return Math.max(
    0,
    constituents.findIndex((count) => count > 0),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
