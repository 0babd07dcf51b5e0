import type { History } from "@altseason/contract";
import type { ReactElement } from "react";
import { formatDay } from "../format/format-time.ts";
import { messages } from "../messages/en.ts";
import { chooseTableDays } from "./choose-table-days.ts";

/** The chart's days as a table behind a disclosure, with all of them as CSV. */
export function HistoryTable({
  points,
  csvUrl,
}: {
  readonly points: readonly History["points"][number][];
  readonly csvUrl: string;
}): ReactElement {
  const { step, days } = chooseTableDays(points);
  const { columns, tableCaption, asTable, download, fraction } = messages.history;
  return (
    <div className="mt-4 flex flex-wrap items-start justify-between gap-x-8 gap-y-2 text-sm">
      <details className="group min-w-0 flex-1 basis-60">
        <summary className="link w-fit cursor-pointer py-1">{asTable}</summary>
        <table className="mt-3 w-full border-y border-line text-left tabular-nums">
          <caption className="sr-only">{tableCaption[step]}</caption>
          <thead className="text-muted">
            <tr>
              <th scope="col" className="py-2 pr-4 font-normal">
                {columns.day}
              </th>
              <th scope="col" className="py-2 pr-4 text-right font-normal">
                {columns.value}
              </th>
              <th scope="col" className="py-2 pr-4 text-right font-normal">
                {columns.fraction}
              </th>
              <th scope="col" className="py-2 font-normal">
                {columns.season}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, value, outperformers, constituents, season }) => (
              <tr key={day} className="border-t border-line">
                <th scope="row" className="py-1.5 pr-4 font-normal">
                  <time dateTime={day}>{formatDay(day)}</time>
                </th>
                <td className="py-1.5 pr-4 text-right font-medium">{value}</td>
                <td className="py-1.5 pr-4 text-right">
                  {fraction(String(outperformers), String(constituents))}
                </td>
                <td className="py-1.5">{messages.season[season]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <a href={csvUrl} className="link py-1">
        {download}
      </a>
    </div>
  );
}
