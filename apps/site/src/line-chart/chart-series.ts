import type { Formats } from "../format/formats.ts";

/** Colours of lines and areas; each series is named in words beside it. */
export type ChartTone = "altcoin" | "altcoin-soft" | "bitcoin" | "ink" | "muted" | "faint";

/** How values are written: a name of the formats of numbers. */
export type ChartUnit = keyof Pick<Formats, "count" | "percent" | "price" | "share" | "usd">;

/** Values over the days of a chart, null where there is none. */
export interface ChartSeries {
  readonly name: string;
  readonly tone: ChartTone;
  readonly values: readonly (number | null)[];
}

/** Values between two heights that mean something, with what they mean. */
export interface ChartZone {
  readonly from: number;
  readonly to: number;
  readonly tone: "altcoin" | "bitcoin";
  readonly name: string;
}

/** Days between two dates that mean something. */
export interface ChartSpan {
  readonly from: string;
  readonly to: string;
  readonly tone: "altcoin" | "bitcoin";
}

/** A day with a name. */
export interface ChartMark {
  readonly day: string;
  readonly name: string;
}

export const STROKES: Readonly<Record<ChartTone, string>> = {
  altcoin: "stroke-altcoin",
  "altcoin-soft": "stroke-altcoin/60",
  bitcoin: "stroke-bitcoin",
  ink: "stroke-ink",
  muted: "stroke-muted",
  faint: "stroke-faint",
};

export const FILLS: Readonly<Record<ChartTone, string>> = {
  altcoin: "fill-altcoin",
  "altcoin-soft": "fill-altcoin/45",
  bitcoin: "fill-bitcoin",
  ink: "fill-ink",
  muted: "fill-muted",
  faint: "fill-faint",
};

export const SWATCHES: Readonly<Record<ChartTone, string>> = {
  altcoin: "bg-altcoin",
  "altcoin-soft": "bg-altcoin/45",
  bitcoin: "bg-bitcoin",
  ink: "bg-ink",
  muted: "bg-muted",
  faint: "bg-faint",
};

export const WASHES: Readonly<Record<ChartZone["tone"], string>> = {
  altcoin: "fill-altcoin-wash",
  bitcoin: "fill-bitcoin-wash",
};
