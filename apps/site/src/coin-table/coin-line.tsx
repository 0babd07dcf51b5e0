import type { ReactElement } from "react";
import { messages } from "../messages/en.ts";
import type { CoinRow } from "./coin-row.ts";
import { leadBar } from "./lead-bar.ts";
import { SPARKLINE } from "./sparkline-path.ts";

/** One line of the table; Bitcoin's is the line the others are held against. */
export function CoinLine({ row, limit }: { readonly row: CoinRow; readonly limit: number }): ReactElement {
  const isBenchmark = row.standing === "benchmark";
  return (
    <tr className={isBenchmark ? "border-y-2 border-bitcoin bg-bitcoin-wash" : "border-t border-line"}>
      <td className="cell text-muted max-sm:hidden">{row.rank}</td>
      <th scope="row" className="cell text-left leading-snug font-normal max-sm:pl-0">
        <span className="font-medium max-sm:block sm:mr-2">{row.name}</span>
        <span className="text-xs text-muted">{row.symbol}</span>
      </th>
      <td className="cell max-md:hidden">
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
      <td className="cell text-right">{row.returnText}</td>
      <td className="cell max-lg:pr-0">
        <Lead row={row} limit={limit} />
      </td>
      <td className="cell text-right text-muted max-lg:hidden">{row.marketCapText}</td>
    </tr>
  );
}

function Lead({ row, limit }: { readonly row: CoinRow; readonly limit: number }): ReactElement {
  const { standing } = messages.coins;
  if (row.standing === "benchmark") {
    return <span className="block text-center text-sm font-medium text-bitcoin">{standing.benchmark}</span>;
  }
  if (row.over === null) return <span className="text-sm text-muted">{standing["passed-over"]}</span>;
  const { side, share, isClipped } = leadBar(row.over, limit);
  const text = (
    <span className="text-sm">
      {row.overText}
      <span className="sr-only">
        {" "}
        {messages.coins.points}, {side === "ahead" ? standing.outperformed : standing.underperformed}
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
