import { expect, test } from "vitest";
import { drawReading, escapeText } from "./draw-reading.ts";
import { parseEmbedDays, parseEmbedReading } from "./embed-reading.ts";
import { embedWords } from "./embed-words.ts";

const answer = {
  day: "2026-03-01",
  value: 73,
  outperformers: 73,
  constituentCount: 100,
  season: "neutral",
  data: { kind: "simulated", stale: true },
};
const look = { view: "gauge", words: embedWords("en"), href: "https://x.test/", locale: "en-GB" } as const;

test("a reading says its value, season, fraction and day, and what its data are", () => {
  const drawn = drawReading(parseEmbedReading(answer), [], look);
  const text = drawn.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toContain("73 /100");
  expect(text).toContain("Neither season");
  expect(text).toContain("73 of 100 coins beat Bitcoin");
  expect(text).toContain("1 Mar 2026");
  expect(text).toContain("simulated market");
  expect(text).toContain("out of date");
});

test("a day without a value says so", () => {
  const drawn = drawReading(parseEmbedReading({ ...answer, value: null, season: null }), [], look);
  expect(drawn).toContain("no value");
  expect(drawn).toContain("–");
});

test("what is no reading is refused", () => {
  for (const wrong of [{}, { ...answer, day: 1 }, { ...answer, outperformers: "73" }]) {
    expect(() => parseEmbedReading(wrong)).toThrow(TypeError);
  }
});

test("days that aren't days are left out", () => {
  expect(parseEmbedDays({ points: [{ day: "2026-03-01", value: 3 }, null, { day: 1 }] })).toEqual([
    { day: "2026-03-01", value: 3 },
  ]);
  expect(parseEmbedDays({})).toEqual([]);
});

test("nothing from outside becomes markup", () => {
  expect(escapeText(`<img src=x onerror="a('b')">&`)).toBe(
    "&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;",
  );
  const drawn = drawReading(parseEmbedReading(answer), [], { ...look, href: `"><script>` });
  expect(drawn).not.toContain("<script>");
});

test("another language has its own words, an unknown one English", () => {
  expect(embedWords("de").season.altcoin).toBe("Altcoin-Season");
  expect(embedWords("fr")).toBe(embedWords("en"));
});
