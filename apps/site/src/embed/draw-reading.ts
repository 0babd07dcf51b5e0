import type { EmbedDay, EmbedReading } from "./embed-reading.ts";
import type { EmbedWords } from "./embed-words.ts";

/** How an embedded reading looks: a half circle, a line of the last days, or one row of text. */
export type EmbedView = "gauge" | "line" | "compact";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** The markup inside the element. Everything it says stands in words: colour is never the only sign. */
export function drawReading(
  reading: EmbedReading,
  days: readonly EmbedDay[],
  { view, words, href, locale }: { view: EmbedView; words: EmbedWords; href: string; locale: string },
): string {
  const { value, season, day, outperformers, constituentCount } = reading;
  const count = (number: number): string => new Intl.NumberFormat(locale).format(number);
  const name = season === null ? words.none : words.season[season];
  const marks = [
    ...(reading.isSimulated ? [words.simulated] : []),
    ...(reading.isStale ? [words.stale] : []),
  ].map((mark) => `<span class="mark">${escapeText(mark)}</span>`);
  const written = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const fraction = words.fraction(count(outperformers), count(constituentCount));
  return [
    `<a href="${escapeText(href)}" target="_blank" rel="noopener" class="${view} ${season ?? "none"}">`,
    `<span class="name">${escapeText(words.name)} ${marks.join("")}</span>`,
    view === "gauge" ? gauge(value) : "",
    `<span class="value">${value ?? "–"}<small>/100</small></span>`,
    `<span class="season">${escapeText(name)}</span>`,
    view === "line" ? line(days) : "",
    `<span class="fraction">${escapeText(fraction)} · <time datetime="${escapeText(day)}">${escapeText(written.format(Date.parse(day)))}</time></span>`,
    "</a>",
  ].join("");
}

/** Text that can stand in markup and in an attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function gauge(value: number | null): string {
  const arc = (from: number, to: number, className: string): string =>
    `<path class="${className}" d="M${at(from, 80)}A80 80 0 0 1 ${at(to, 80)}"/>`;
  const hand = value === null ? "" : `<path class="hand" d="M${at(value, 66)}L${at(value, 92)}"/>`;
  return `<svg viewBox="0 0 200 108" aria-hidden="true">${arc(0, 25, "bitcoin-zone")}${arc(26, 74, "middle")}${arc(75, 100, "altcoin-zone")}${hand}</svg>`;
}

/** A place on the half circle of a radius, values from 0 at the left to 100 at the right. */
function at(value: number, radius: number): string {
  const angle = Math.PI * (1 - value / 100);
  return `${(100 + Math.cos(angle) * radius).toFixed(1)} ${(100 - Math.sin(angle) * radius).toFixed(1)}`;
}

function line(days: readonly EmbedDay[]): string {
  const last = Math.max(1, days.length - 1);
  const path = days
    .map(
      ({ value }, index) => `${index === 0 ? "M" : "L"}${((index * 300) / last).toFixed(1)} ${100 - value}`,
    )
    .join("");
  return `<svg viewBox="0 0 300 100" preserveAspectRatio="none" aria-hidden="true"><path class="altcoin-zone" d="M0 25H300"/><path class="bitcoin-zone" d="M0 75H300"/><path class="line" d="${path}"/></svg>`;
}
