import type { History } from "@altseason/contract";
import Link from "next/link";
import type { ReactElement } from "react";
import { formatDay } from "../format/format-time.ts";
import { messages } from "../messages/en.ts";
import { ChartDrawing } from "./chart-drawing.tsx";
import { extremesOf, placeOf } from "./chart-geometry.ts";
import { ChartReader } from "./chart-reader.tsx";
import { DateAxis } from "./date-axis.tsx";
import { HISTORY_RANGES } from "./history-range.ts";
import type { HistoryRange } from "./history-range.ts";
import { HistoryTable } from "./history-table.tsx";

type Points = readonly History["points"][number][];

/** The index day by day: ranges as links, a chart drawn on the server, the same as a table. */
export function HistoryChart({
  points,
  range,
  pathOf,
  csvUrl,
}: {
  readonly points: Points;
  readonly range: HistoryRange;
  readonly pathOf: (range: HistoryRange) => string;
  readonly csvUrl: string;
}): ReactElement {
  const { history } = messages;
  return (
    <section id="history" aria-labelledby="history-heading" className="section">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3">
        <h2 id="history-heading" className="heading">
          {history.heading}
        </h2>
        <nav aria-label={history.ranges}>
          <ul className="flex gap-5">
            {HISTORY_RANGES.map((name) => (
              <li key={name}>
                <Link
                  href={pathOf(name)}
                  scroll={false}
                  prefetch={false}
                  aria-current={name === range ? "true" : undefined}
                  aria-label={`${history.range[name]}: ${history.rangeName[name]}`}
                  className="choice"
                >
                  {history.range[name]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {points.length === 0 ? (
        <p className="mt-6 text-muted">{history.empty}</p>
      ) : (
        <>
          <div className="mt-4">
            <ChartReader key={range} points={packPoints(points)}>
              <ChartDrawing points={points} summary={summarise(points)} />
            </ChartReader>
            <DateAxis points={points} />
          </div>
          <HistoryTable points={points} csvUrl={csvUrl} />
        </>
      )}
    </section>
  );
}

function packPoints(points: Points): Parameters<typeof ChartReader>[0]["points"] {
  return points.map((point) => [
    placeOf(point, points).left,
    point.day,
    point.value,
    point.outperformers,
    point.constituents,
    point.season,
  ]);
}

function summarise(points: Points): string {
  const extremes = extremesOf(points);
  const [first, last] = [points[0], points.at(-1)];
  if (extremes === null || first === undefined || last === undefined) return "";
  const { high, low } = extremes;
  return messages.history.summary(
    formatDay(first.day),
    formatDay(last.day),
    String(low.value),
    formatDay(low.day),
    String(high.value),
    formatDay(high.day),
  );
}
