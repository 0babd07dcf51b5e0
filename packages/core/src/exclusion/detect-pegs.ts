import { isCellObserved } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import type { ExclusionMatch } from "./exclusion-match.ts";
import { findPegAnchors } from "./peg-anchor-series.ts";
import type { PegAnchorSeries } from "./peg-anchor-series.ts";
import { findPegCandidates } from "./peg-candidates.ts";
import { PEG_TEST, createPegWindow } from "./peg-window.ts";

/**
 * Coins that behave like a peg, by column: over the trailing 90 days at least 95 % of closes within 2 % of the anchor and
 * the median within 1 %, or a ratio between a half and two that grows smoothly by 0 to 15 % a year; of at least 30 days, most of which moved.
 * Once found it stays, from that day on, through a lost peg; before that day it is not known, so nothing looks ahead.
 */
export function detectPegs(matrix: MarketMatrix): ReadonlyMap<number, readonly ExclusionMatch[]> {
  const found = new Map<number, ExclusionMatch[]>();
  for (const anchor of findPegAnchors(matrix)) {
    for (const column of findPegCandidates(matrix, anchor)) {
      const matches = testColumn(matrix, column, anchor);
      if (matches.length > 0) found.set(column, [...(found.get(column) ?? []), ...matches]);
    }
  }
  return found;
}

function testColumn(
  matrix: MarketMatrix,
  column: number,
  anchor: PegAnchorSeries,
): readonly ExclusionMatch[] {
  const width = matrix.assets.length;
  const window = createPegWindow();
  const weak: ExclusionMatch[] = [];
  let weakFrom: number | null = null;
  let lastPrice = 0;
  for (let row = 0; row < matrix.dayCount; row += 1) {
    const cell = row * width + column;
    const anchorPrice = anchor.priceAt(row);
    if (!isCellObserved(matrix.price, cell) || !(anchorPrice > 0)) continue;
    const price = matrix.price[cell] ?? 0;
    const verdict = window.observe(row, Math.log(price / anchorPrice), price !== lastPrice || price === 1);
    lastPrice = price;
    const day = matrix.firstDay + row;
    if (verdict !== "wobbling" && weakFrom !== null) {
      weak.push(toMatch(anchor, "weak", weakFrom, day, "most closes lay near it"));
      weakFrom = null;
    }
    const rule = verdict === "held" ? anchor.heldRule : verdict === "grown" ? anchor.grownRule : null;
    if (rule !== null) {
      const share = `${Math.round(window.bandShare() * 100)} % of ${window.days()} closes within 2 % of it`;
      const how = verdict === "held" ? share : `${window.days()} closes grew smoothly against it`;
      return [{ ...toMatch(anchor, "strong", day, null, how), rule }, ...weak];
    }
    if (verdict === "wobbling") weakFrom ??= day;
  }
  if (weakFrom !== null) weak.push(toMatch(anchor, "weak", weakFrom, null, "most closes lie near it"));
  return weak;
}

function toMatch(
  anchor: PegAnchorSeries,
  strength: "strong" | "weak",
  from: number,
  until: number | null,
  how: string,
): ExclusionMatch {
  const evidence = `The price behaved like ${anchor.label}: ${how}, over at most ${PEG_TEST.windowDays} days.`;
  return { rule: anchor.heldRule, basis: "behaviour", strength, evidence, from, until };
}
