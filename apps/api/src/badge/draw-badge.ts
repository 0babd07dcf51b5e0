import type { Season } from "@altseason/core";
import { escapeMarkup } from "../markup/escape-markup.ts";

/** What a badge says. */
export interface BadgeContent {
  /** 0..100; null: no reading. */
  readonly value: number | null;
  readonly season: Season | null;
  readonly variant: string;
  /** ISO day of the reading. */
  readonly day: string;
  readonly isSimulated: boolean;
  readonly isStale: boolean;
}

/** `auto` follows the reader's system. */
export type BadgeTheme = "light" | "dark" | "auto";

const SEASON_WORDS: Readonly<Record<Season, string>> = {
  altcoin: "altcoin season",
  bitcoin: "Bitcoin season",
  neutral: "no season",
};

const LABEL = "altcoin index";
const HEIGHT = 20;
const PADDING = 8;
/** Of Verdana at 11 px, which badges are drawn in everywhere; `textLength` makes up for other fonts. */
const MEAN_CHARACTER_WIDTH = 6.6;

const LIGHT = { label: "#e7e5e0", labelText: "#26241f" };
const DARK = { label: "#2b2a27", labelText: "#f2efe9" };
const FILLS: Readonly<Record<Season | "none", string>> = {
  altcoin: "#1d6f4f",
  bitcoin: "#a8520b",
  neutral: "#55534d",
  none: "#55534d",
};

/** Draws the badge as SVG. Everything it says stands in words: colour is never the only sign. */
export function drawBadge(content: BadgeContent, theme: BadgeTheme): string {
  const { season } = content;
  const message = messageOf(content);
  const labelWidth = widthOf(LABEL);
  const messageWidth = widthOf(message);
  const width = labelWidth + messageWidth;
  const title = escapeMarkup(titleOf(content));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-labelledby="badge-title">`,
    `<title id="badge-title">${title}</title>`,
    `<style>${styleOf(theme)}text{font:11px Verdana,Geneva,"DejaVu Sans",sans-serif}</style>`,
    `<clipPath id="badge-edge"><rect width="${width}" height="${HEIGHT}" rx="4"/></clipPath>`,
    `<g clip-path="url(#badge-edge)" aria-hidden="true">`,
    `<rect class="label" width="${labelWidth}" height="${HEIGHT}"/>`,
    `<rect x="${labelWidth}" width="${messageWidth}" height="${HEIGHT}" fill="${FILLS[season ?? "none"]}"/>`,
    `<text class="label-text" x="${PADDING}" y="14" textLength="${labelWidth - 2 * PADDING}">${LABEL}</text>`,
    `<text x="${labelWidth + PADDING}" y="14" fill="#fff" textLength="${messageWidth - 2 * PADDING}">${escapeMarkup(message)}</text>`,
    "</g></svg>\n",
  ].join("");
}

function messageOf({ value, season, isSimulated, isStale }: BadgeContent): string {
  const reading = value === null || season === null ? "no reading" : `${value}/100 · ${SEASON_WORDS[season]}`;
  return [reading, ...(isSimulated ? ["simulated"] : []), ...(isStale ? ["old"] : [])].join(" · ");
}

function titleOf({ value, season, variant, day, isSimulated, isStale }: BadgeContent): string {
  const reading =
    value === null || season === null ? "no reading" : `${value} of 100, ${SEASON_WORDS[season]}`;
  const data = isSimulated ? ", simulated data" : "";
  return `Altcoin Season Index ${variant} of ${day}: ${reading}${data}${isStale ? ", not up to date" : ""}`;
}

function styleOf(theme: BadgeTheme): string {
  if (theme !== "auto") return rulesOf(theme === "dark" ? DARK : LIGHT);
  return `${rulesOf(LIGHT)}@media(prefers-color-scheme:dark){${rulesOf(DARK)}}`;
}

function rulesOf({ label, labelText }: { readonly label: string; readonly labelText: string }): string {
  return `.label{fill:${label}}.label-text{fill:${labelText}}`;
}

function widthOf(text: string): number {
  return Math.ceil(text.length * MEAN_CHARACTER_WIDTH) + 2 * PADDING;
}
