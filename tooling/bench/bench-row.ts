/** One line of the table in the performance document: what was measured beside what is to be reached. */
export interface BenchRow {
  /** Row number in the performance document, e.g. `1a`. */
  readonly row: string;
  readonly work: string;
  /** What it is compared with. */
  readonly rival: string;
  /** The measured ratio or figure. */
  readonly measured: number;
  readonly unit: "×" | "ms" | "µs" | "MB" | "s";
  readonly goal: number;
  /** `atLeast`: the goal is a lower bound. */
  readonly sense: "atLeast" | "atMost";
  /** Medians behind a ratio, for reading. */
  readonly detail: string;
}

/** Whether a row reaches its goal. */
export function isGoalMet({ measured, goal, sense }: BenchRow): boolean {
  return sense === "atLeast" ? measured >= goal : measured <= goal;
}

/** The rows as aligned lines of text. */
export function formatRows(rows: readonly BenchRow[]): string {
  return rows
    .map((row) => {
      const bound = row.sense === "atLeast" ? "≥" : "≤";
      const figure = `${formatFigure(row.measured)}${row.unit === "×" ? "×" : ` ${row.unit}`}`;
      const goal = `${bound} ${row.goal}${row.unit === "×" ? "×" : ` ${row.unit}`}`;
      const verdict = isGoalMet(row) ? "met" : "MISSED";
      return `${row.row.padEnd(4)}${row.work.padEnd(58)}${figure.padStart(10)}  goal ${goal.padEnd(9)} ${verdict.padEnd(7)}vs ${row.rival}\n      ${row.detail}`;
    })
    .join("\n");
}

function formatFigure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
