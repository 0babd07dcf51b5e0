import type { Coin } from "@altseason/contract";
import type { ReactElement } from "react";
import { formatCount } from "../format/format-number.ts";
import { messages } from "../messages/en.ts";

/** The coins of the index's size that do not count, each with its rule and its reason, behind a disclosure. */
export function LeftOutCoins({ coins }: { readonly coins: readonly Coin[] }): ReactElement | null {
  if (coins.length === 0) return null;
  const { columns, excludedHeading, excludedNote } = messages.coins;
  return (
    <details className="mt-8 border-y border-line">
      <summary className="cursor-pointer py-4 font-medium hover:text-altcoin">
        {excludedHeading(formatCount(coins.length))}
      </summary>
      <p className="max-w-prose pb-4 text-sm text-muted">{excludedNote}</p>
      <table className="mb-4 w-full text-sm tabular-nums">
        <thead className="text-left text-muted">
          <tr>
            <th scope="col" className="cell w-16 font-normal max-sm:hidden">
              {columns.rank}
            </th>
            <th scope="col" className="cell font-normal max-sm:pl-0">
              {columns.coin}
            </th>
            <th scope="col" className="cell font-normal">
              {columns.rule}
            </th>
            <th scope="col" className="cell font-normal">
              {columns.reason}
            </th>
          </tr>
        </thead>
        <tbody>
          {coins.map(({ id, rank, name, symbol, rule, reason }) => (
            <tr key={id} className="border-t border-line align-top">
              <td className="cell text-muted max-sm:hidden">{rank}</td>
              <th scope="row" className="cell text-left font-normal max-sm:pl-0">
                <span className="font-medium">{name ?? symbol}</span>{" "}
                <span className="text-xs text-muted uppercase">{symbol}</span>
              </th>
              <td className="cell">{rule}</td>
              <td className="cell text-muted [overflow-wrap:anywhere]">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
