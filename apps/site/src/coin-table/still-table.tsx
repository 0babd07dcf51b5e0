import type { ReactElement } from "react";
import { CoinLine } from "./coin-line.tsx";
import type { LineContext } from "./coin-line.tsx";
import type { CoinRow } from "./coin-row.ts";
import { CoinTableHead } from "./coin-table-head.tsx";

const DIRECTIONS = { return: "descending", rank: "ascending" } as const;

/** The table as it is made on the server, in the order in which the rows come. */
export function StillTable({
  rows,
  context,
  windowDays,
  order = "return",
}: {
  readonly rows: readonly CoinRow[];
  readonly context: LineContext;
  readonly windowDays: number;
  /** What that order is. */
  readonly order?: "return" | "rank";
}): ReactElement {
  return (
    <table className="mt-4 w-full tabular-nums">
      <caption className="sr-only">{context.words.caption}</caption>
      <CoinTableHead
        words={context.words}
        windowDays={windowDays}
        directionOf={(key) => (key === order ? DIRECTIONS[order] : null)}
      />
      <tbody data-testid="coins">
        {rows.map((row) => (
          <CoinLine key={row.id} row={row} context={context} />
        ))}
      </tbody>
    </table>
  );
}
