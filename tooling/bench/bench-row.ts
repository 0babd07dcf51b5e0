/** What is to be reached: a lower or an upper bound. */
export interface Goal {
  readonly sense: "atLeast" | "atMost";
  readonly bound: number;
}

/** One line of the table in the performance document: what was measured beside what is to be reached. */
export interface BenchRow {
  /** Row number in the performance document, e.g. `1a`. */
  readonly row: string;
  readonly work: string;
  /** What it is compared with. */
  readonly rival: string;
  /** The measured ratio or figure; null where the row could not be measured, for the reason in `detail`. */
  readonly measured: number | null;
  readonly unit: "×" | "ms" | "µs" | "s" | "B";
  /** Null: shown for reading, nothing is to be reached. */
  readonly goal: Goal | null;
  /** Medians behind a ratio, for reading. */
  readonly detail: string;
}

/** What a row comes to. */
export type Verdict = "met" | "not met" | "shown" | "skipped";

/** Whether a row reaches its goal. NaN reaches none. */
export function verdictOf({ measured, goal }: BenchRow): Verdict {
  if (measured === null) return "skipped";
  if (goal === null) return "shown";
  const isMet = goal.sense === "atLeast" ? measured >= goal.bound : measured <= goal.bound;
  return isMet ? "met" : "not met";
}

/** The rows as aligned lines of text. */
export function formatRows(rows: readonly BenchRow[]): string {
  return rows
    .map((row) => {
      const { goal, unit, measured } = row;
      const figure = measured === null ? "–" : withUnit(formatFigure(measured), unit);
      const bound =
        goal === null ? "" : `${goal.sense === "atLeast" ? "≥" : "≤"} ${withUnit(goal.bound, unit)}`;
      const line = `${row.row.padEnd(4)}${row.work.padEnd(58)}${figure.padStart(10)}  ${bound.padEnd(10)}${verdictOf(row).padEnd(9)}`;
      return `${line}vs ${row.rival}\n      ${row.detail}`;
    })
    .join("\n");
}

function withUnit(value: string | number, unit: BenchRow["unit"]): string {
  return unit === "×" ? `${value}×` : `${value} ${unit}`;
}

function formatFigure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
