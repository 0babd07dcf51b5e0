/** Thresholds of the peg test over the trailing window. Logs are natural; moves are from one observation to the next. */
export const PEG_TEST: Readonly<
  Record<
    | "windowDays"
    | "minimumDays"
    | "bandLog"
    | "strongBandShare"
    | "strongMedianLog"
    | "weakBandShare"
    | "smoothMoveLog"
    | "smoothShare"
    | "quietMoveLog"
    | "mostGrowthLogADay"
    | "mostMultipleLog"
    | "leastMovingShare",
    number
  >
> = {
  windowDays: 90,
  minimumDays: 30,
  bandLog: Math.log(1.02),
  strongBandShare: 0.95,
  strongMedianLog: Math.log(1.01),
  weakBandShare: 0.8,
  smoothMoveLog: Math.log(1.01),
  smoothShare: 0.95,
  quietMoveLog: 0.003,
  mostGrowthLogADay: Math.log(1.15) / 365,
  mostMultipleLog: Math.log(2),
  leastMovingShare: 0.5,
};

/** What the window ending on a day shows. `held`: the price is the anchor's; `grown`: a slowly growing multiple of it. */
type PegVerdict = "held" | "grown" | "wobbling" | "none";

/** Counts over a trailing window, one observation in and the old ones out: no day is read twice. */
export interface PegWindow {
  /** Takes the log of price / anchor on a row, rows in rising order. */
  observe(row: number, logRatio: number, hasMoved: boolean): PegVerdict;
  /** Share of the window's closes within 2 % of the anchor, for the evidence. */
  bandShare(): number;
  days(): number;
}

interface Observation {
  readonly row: number;
  readonly logRatio: number;
  readonly isInBand: boolean;
  readonly isClose: boolean;
  readonly isSmooth: boolean;
  readonly isQuiet: boolean;
  readonly hasMoved: boolean;
}

export function createPegWindow(): PegWindow {
  const held: Observation[] = [];
  let start = 0;
  const counts = { band: 0, close: 0, smooth: 0, quiet: 0, moved: 0 };

  function count(observation: Observation, by: 1 | -1): void {
    if (observation.isInBand) counts.band += by;
    if (observation.isClose) counts.close += by;
    if (observation.isSmooth) counts.smooth += by;
    if (observation.isQuiet) counts.quiet += by;
    if (observation.hasMoved) counts.moved += by;
  }

  function verdict(days: number): PegVerdict {
    if (days < PEG_TEST.minimumDays || counts.moved < days * PEG_TEST.leastMovingShare) return "none";
    const isMedianClose = counts.close * 2 >= days;
    if (counts.band >= days * PEG_TEST.strongBandShare && isMedianClose) return "held";
    const first = held[start];
    const last = held.at(-1);
    if (first !== undefined && last !== undefined) {
      const growth = (last.logRatio - first.logRatio) / Math.max(1, last.row - first.row);
      const isGrowing = growth >= 0 && growth <= PEG_TEST.mostGrowthLogADay;
      const isSmooth = counts.smooth >= days * PEG_TEST.smoothShare && counts.quiet * 2 >= days;
      const isMultiple = Math.abs(last.logRatio) <= PEG_TEST.mostMultipleLog;
      if (isGrowing && isSmooth && isMultiple) return "grown";
    }
    return counts.band >= days * PEG_TEST.weakBandShare ? "wobbling" : "none";
  }

  return {
    observe(row, logRatio, hasMoved) {
      for (let oldest = held[start]; oldest !== undefined && oldest.row <= row - PEG_TEST.windowDays;) {
        count(oldest, -1);
        start += 1;
        oldest = held[start];
      }
      const previous = held.length > start ? held.at(-1) : undefined;
      const move = previous === undefined ? 0 : Math.abs(logRatio - previous.logRatio);
      const observation: Observation = {
        row,
        logRatio,
        isInBand: Math.abs(logRatio) <= PEG_TEST.bandLog,
        isClose: Math.abs(logRatio) <= PEG_TEST.strongMedianLog,
        isSmooth: move <= PEG_TEST.smoothMoveLog,
        isQuiet: move <= PEG_TEST.quietMoveLog,
        hasMoved,
      };
      held.push(observation);
      count(observation, 1);
      return verdict(held.length - start);
    },
    bandShare: () => counts.band / Math.max(1, held.length - start),
    days: () => held.length - start,
  };
}
