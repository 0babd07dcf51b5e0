/** One column of a table of text. */
export interface TextColumn<Row> {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly isRight?: boolean;
  readonly cell: (row: Row) => string;
}

const BETWEEN = "  ";

/** Aligned lines with a line of titles, each ended by a line feed; nothing at all without a row. */
export function formatTable<Row>(rows: readonly Row[], columns: readonly TextColumn<Row>[]): string {
  if (rows.length === 0) return "";
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ""))));
  return lines
    .map((line) => {
      const cells = line.map((text, at) => {
        const padding = " ".repeat(Math.max(0, (widths[at] ?? 0) - widthOf(text)));
        return columns[at]?.isRight === true ? padding + text : text + padding;
      });
      return `${cells.join(BETWEEN).trimEnd()}\n`;
    })
    .join("");
}

/** Lines of a label and its text, the texts aligned. */
export function formatFacts(facts: readonly (readonly [label: string, text: string])[]): string {
  const width = Math.max(...facts.map(([label]) => label.length));
  return facts
    .map(([label, text]) => `${label.padEnd(width)}${BETWEEN}${text}`.trimEnd())
    .map((line) => `${line}\n`)
    .join("");
}

function widthOf(text: string): number {
  return Array.from(text).length;
}
