import { expect, test } from "vitest";
import { tileBackground, tileWords } from "./tile-look.ts";

test("a tile's shade has the side of its lead and deepens to the limit", () => {
  const of = (over: number | null): string => tileBackground({ standing: "outperformed", over }, 0.5);
  expect(of(0.25)).toContain("altcoin) 34%");
  expect(of(-0.5)).toContain("bitcoin) 55%");
  expect(of(-9)).toBe(of(-0.5));
  expect(of(null)).toBe("var(--color-wash)");
});

test("a coin that is left out is hatched, whatever its return", () => {
  expect(tileBackground({ standing: "excluded", over: 0.4 }, 0.5)).toContain("gradient");
});

test("words stand only where they fit whole", () => {
  const coin = { symbol: "DORRA", overText: "+53.9" };
  expect(tileWords(coin, { width: 120, height: 60 })).toBe("both");
  expect(tileWords(coin, { width: 120, height: 36 })).toBe("symbol");
  expect(tileWords(coin, { width: 44, height: 60 })).toBe("none");
  expect(tileWords(coin, { width: 120, height: 20 })).toBe("none");
});
