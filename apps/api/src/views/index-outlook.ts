import type { IndexOutlook } from "@altseason/contract";
import { measureNearness, measureRollOff } from "@altseason/core";
import type { Methodology } from "@altseason/core";
import type { Publication } from "../publication/publication.ts";
import type { Unlabelled } from "./unlabelled.ts";

/** Half-widths around Bitcoin's return, in percentage points. */
const NEAR_POINTS = [1, 3] as const;
const WIDEST = Math.max(...NEAR_POINTS);

/** How much of a variant's newest value is decided already, and how much hangs on a few coins. */
export function describeOutlook(
  publication: Publication,
  methodology: Methodology,
  days: number,
): Unlabelled<IndexOutlook> {
  const { matrix, classification, lastDay } = publication;
  const reading = publication.readingOn(methodology, lastDay);
  const near = reading.constituents.filter(
    ({ returnOverBenchmark }) => Math.abs(returnOverBenchmark) * 100 <= WIDEST,
  );
  return {
    variant: methodology.id,
    day: reading.day,
    value: reading.value,
    nearness: NEAR_POINTS.map((points) => measureNearness(reading, points)),
    nearCoins: near
      .toSorted((a, b) => Math.abs(a.returnOverBenchmark) - Math.abs(b.returnOverBenchmark))
      .map(({ id, symbol, name, returnOverBenchmark, outperformed }) => ({
        id,
        symbol,
        name,
        returnOverBenchmark,
        outperformed,
      })),
    rollOff: [...measureRollOff(matrix, classification, methodology, lastDay, days)],
  };
}
