/** A table in Markdown; bars and line breaks in cells can't break it. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cell = (value: string | number | null): string =>
    String(value ?? "")
      .replaceAll("|", "\\|")
      .replace(/\s+/g, " ");
  const row = (values: readonly (string | number | null)[]): string => `| ${values.map(cell).join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}
