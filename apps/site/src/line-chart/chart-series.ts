import type { Formats } from "../format/formats.ts";

/** Colours of lines and areas; each series is named in words beside it. */
export type ChartTone = "altcoin" | "altcoin-soft" | "bitcoin" | "ink" | "muted" | "faint";

/** How values are written: a name of the formats of numbers. */
export type ChartUnit = keyof Pick<
  Formats,
  "bitcoin" | "count" | "percent" | "points" | "price" | "share" | "usd"
>;

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

/** Areas of a stack are lighter than lines: they are large. */
export const FILLS: Readonly<Record<ChartTone, string>> = {
  altcoin: "fill-altcoin/80",
  "altcoin-soft": "fill-altcoin/35",
  bitcoin: "fill-bitcoin/95",
  ink: "fill-ink/80",
  muted: "fill-muted/80",
  faint: "fill-faint/70",
};

/** Words on these areas. */
export const WORDS_ON_FILLS: Readonly<Record<ChartTone, string>> = {
  altcoin: "text-paper",
  "altcoin-soft": "text-ink",
  bitcoin: "text-paper",
  ink: "text-paper",
  muted: "text-paper",
  faint: "text-ink",
};

export const SWATCHES: Readonly<Record<ChartTone, string>> = {
  altcoin: "bg-altcoin",
  "altcoin-soft": "bg-altcoin/35",
  bitcoin: "bg-bitcoin",
  ink: "bg-ink",
  muted: "bg-muted",
  faint: "bg-faint",
};

export const WASHES: Readonly<Record<ChartZone["tone"], string>> = {
  altcoin: "fill-altcoin-wash",
  bitcoin: "fill-bitcoin-wash",
};
