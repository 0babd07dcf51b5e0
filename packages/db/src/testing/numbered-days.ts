import type { MarketDay } from "@altseason/core";

const CELLS = 400;

/** The one price that an asset can have on a day at a revision: whatever is read back can be told to be whole. */
export function numberedPrice(day: number, revision: number, position: number): number {
  return day * 1e8 + revision * 1e4 + position + 1;
}

/** How many assets a day has; days differ. */
export function numberedSize(day: number): number {
  return CELLS + (day % 7);
}

/** A day all of whose numbers follow from the day and its revision. */
export function numberedDay(day: number, revision: number): MarketDay {
  return {
    day,
    origin: "close",
    observations: Array.from({ length: numberedSize(day) }, (_, position) => {
      const price = numberedPrice(day, revision, position);
      return {
        asset: {
          id: position === 0 ? "bitcoin" : `coin-${position}`,
          symbol: "C",
          name: null,
          tags: [],
        },
        price,
        marketCap: price * 2,
        volume: price * 3,
      };
    }),
  };
}
