import type { ReactElement } from "react";
import { CoinLine } from "./coin-line.tsx";
import type { LineContext } from "./coin-line.tsx";
import type { CoinRow } from "./coin-row.ts";
import { CoinTableHead } from "./coin-table-head.tsx";

/** The table as it is made on the server, best return first. */
export function StillTable({
  rows,
  context,
  windowDays,
}: {
  readonly rows: readonly CoinRow[];
  readonly context: LineContext;
  readonly windowDays: number;
}): ReactElement {
  return (
    <table className="mt-4 w-full tabular-nums">
      <caption className="sr-only">{context.words.caption}</caption>
      <CoinTableHead
        words={context.words}
        windowDays={windowDays}
        directionOf={(key) => (key === "return" ? "descending" : null)}
      />
      <tbody data-testid="coins">
        {rows.map((row) => (
          <CoinLine key={row.id} row={row} context={context} />
        ))}
      </tbody>
    </table>
  );
}
