/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- browsers lose the roles of a table laid out as a grid */
import { memo } from "react";
import type { NamedExoticComponent, ReactElement } from "react";
import { fillTemplate } from "../i18n/fill-template.ts";
import { localePath } from "../i18n/locales.ts";
import type { Locale } from "../i18n/locales.ts";
import type { Messages } from "../messages/messages.ts";
import type { CoinRow } from "./coin-row.ts";
import { leadBar } from "./lead-bar.ts";
import { SPARKLINE } from "./sparkline-box.ts";

/** What every line of a table shares. */
export interface LineContext {
  /** Lead that fills a side of the bars, as a fraction. */
  readonly limit: number;
  /** Scores have a column. */
  readonly isScored: boolean;
  readonly locale: Locale;
  readonly words: Messages["coinTable"];
}

interface CoinLineProps {
  readonly row: CoinRow;
  readonly context: LineContext;
}

/** One line of the table; Bitcoin's is the line the others are held against. Drawn once, wherever it moves. */
export const CoinLine: NamedExoticComponent<CoinLineProps> = memo(DrawnLine);

function DrawnLine({ row, context }: CoinLineProps): ReactElement {
  const isBenchmark = row.standing === "benchmark";
  return (
    <tr
      role="row"
      className={`coin-line ${isBenchmark ? "border-y-2 border-bitcoin bg-bitcoin-wash" : "border-t border-line"}`}
    >
      <td role="cell" className="cell text-muted max-sm:hidden">
        {row.rank}
      </td>
      <th role="rowheader" scope="row" className="cell text-left leading-snug font-normal max-sm:pl-0">
        <a
          href={localePath(`/coins/${encodeURIComponent(row.id)}`, context.locale)}
          className="link-quiet font-medium max-sm:block sm:mr-2"
        >
          {row.name}
        </a>
        <span className="text-xs text-muted">{row.symbol}</span>
        {context.isScored && row.score !== null ? (
          <span className="text-xs text-muted md:hidden">
            {" · "}
            {context.words.columns.score} {row.scoreText}
          </span>
        ) : null}
      </th>
      <td role="cell" className={context.isScored ? "cell max-lg:hidden" : "cell max-md:hidden"}>
        {row.spark === "" ? null : (
          <svg
            aria-hidden="true"
            width={SPARKLINE.width}
            height={SPARKLINE.height}
            className="ml-auto block stroke-muted"
          >
            <path d={row.spark} fill="none" strokeWidth={1.25} strokeLinejoin="round" />
          </svg>
        )}
      </td>
      <td role="cell" className="cell text-right">
        {row.returnText}
      </td>
      <td role="cell" className={context.isScored ? "cell max-md:pr-0" : "cell max-lg:pr-0"}>
        <Lead row={row} context={context} />
      </td>
      {context.isScored ? (
        <td role="cell" className="cell text-right max-md:hidden max-lg:pr-0">
          {row.scoreText}
        </td>
      ) : null}
      <td role="cell" className="cell text-right text-muted max-lg:hidden">
        {row.marketCapText}
      </td>
    </tr>
  );
}

function Lead({
  row,
  context: { limit, words },
}: {
  readonly row: CoinRow;
  readonly context: LineContext;
}): ReactElement {
  const { standing } = words;
  if (row.standing === "benchmark") {
    return <span className="block text-center text-sm font-medium text-bitcoin">{standing.benchmark}</span>;
  }
  if (row.standing === "excluded" || row.over === null) {
    const reason = row.standing === "excluded" ? standing.excluded : standing["passed-over"];
    return <span className="text-sm text-muted">{fillTemplate(reason, { rule: row.rule })}</span>;
  }
  const { side, share, isClipped } = leadBar(row.over, limit);
  const text = (
    <span className="text-sm">
      {row.overText}
      <span className="sr-only">
        {" "}
        {words.points}, {side === "ahead" ? standing.outperformed : standing.underperformed}
      </span>
    </span>
  );
  const bar = (
    <span
      className={`relative block h-3 min-w-px ${side === "ahead" ? "bg-altcoin" : "bg-bitcoin"}`}
      style={{ width: `${share}%` }}
    >
      {isClipped ? (
        <span
          aria-hidden="true"
          className={`absolute inset-y-0 flex items-center text-[10px] leading-none text-paper ${side === "ahead" ? "right-0.5" : "left-0.5"}`}
        >
          {side === "ahead" ? "▶" : "◀"}
        </span>
      ) : null}
    </span>
  );
  return (
    <span className="grid grid-cols-2 items-center">
      <span className="flex min-w-0 items-center justify-end border-r border-ink py-0.5">
        {side === "behind" ? bar : <span className="pr-2">{text}</span>}
      </span>
      <span className="flex min-w-0 items-center py-0.5">
        {side === "ahead" ? bar : <span className="pl-2">{text}</span>}
      </span>
    </span>
  );
}
