import { expect, test } from "vitest";
import { embedPath, parseEmbedChoice } from "./embed-choice.ts";

const choice = { locale: "de", variant: "top50-90d", view: "line", theme: "dark" } as const;

test("an address and its choice are one another's", () => {
  expect(embedPath(choice)).toBe("/embed/de/top50-90d/line/dark");
  expect(parseEmbedChoice(choice)).toEqual(choice);
});

test("anything that isn't a choice is none", () => {
  for (const wrong of [
    { locale: "fr" },
    { variant: `"><script>` },
    { variant: "top50" },
    { variant: `top50-${"9".repeat(60)}d` },
    { view: "pie" },
    { theme: "blue" },
  ]) {
    expect(parseEmbedChoice({ ...choice, ...wrong })).toBeNull();
  }
});
