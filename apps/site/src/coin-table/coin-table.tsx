/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- browsers lose the roles of a table laid out as a grid */
import type { ReactElement } from "react";
import { CoinLine } from "./coin-line.tsx";
import type { LineContext } from "./coin-line.tsx";
import type { CoinRow } from "./coin-row.ts";
import { CoinTableHead } from "./coin-table-head.tsx";
import type { TableOrder } from "./table-choice.ts";

/** Coins as a table, in the order in which they come. Roles are spelled out: some browsers lose them with the layout. */
export function CoinTable({
  rows,
  context,
  windowDays,
  order,
}: {
  readonly rows: readonly CoinRow[];
  readonly context: LineContext;
  readonly windowDays: number;
  /** What that order is. */
  readonly order: TableOrder;
}): ReactElement {
  return (
    <table role="table" className={`coin-table mt-4 tabular-nums ${context.isScored ? "scored" : ""}`}>
      <caption className="sr-only">{context.words.caption}</caption>
      <CoinTableHead
        context={context}
        windowDays={windowDays}
        directionOf={(key) => (key === order.key ? (order.isDown ? "descending" : "ascending") : null)}
      />
      <tbody role="rowgroup" data-testid="coins">
        {rows.map((row) => (
          <CoinLine key={row.id} row={row} context={context} />
        ))}
      </tbody>
    </table>
  );
}
