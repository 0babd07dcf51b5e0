"use client";

import type { History } from "@altseason/contract";
import { useState } from "react";
import type { PointerEvent, ReactElement, ReactNode } from "react";
import { formatDay } from "../format/format-time.ts";
import { messages } from "../messages/en.ts";
import { nearestIndex } from "./nearest-index.ts";

type Season = History["points"][number]["season"];

/** A day of the chart, packed: place from the left in percent, day, value, coins that beat Bitcoin, coins. */
export type ReadablePoint = readonly [
  left: number,
  day: string,
  value: number,
  outperformers: number,
  constituents: number,
  season: Season,
];

/** Reads the chart inside it day by day, with the pointer or the arrow keys. */
export function ChartReader({
  points,
  children,
}: {
  readonly points: readonly ReadablePoint[];
  readonly children: ReactNode;
}): ReactElement {
  const last = points.length - 1;
  const [chosen, setChosen] = useState<number | null>(null);
  const index = Math.min(chosen ?? last, last);
  const [left, day, value, outperformers, constituents, season] = points[index] ?? [
    0,
    "",
    0,
    0,
    1,
    "neutral",
  ];
  const fraction = messages.history.fraction(String(outperformers), String(constituents));

  const follow = (event: PointerEvent<HTMLInputElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = ((event.clientX - box.left) * 100) / box.width;
    setChosen(
      nearestIndex(
        points.map(([place]) => place),
        share,
      ),
    );
  };

  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-3 tabular-nums" data-testid="readout">
        <span className="font-serif text-3xl lining-nums">{value}</span>
        <span className="font-medium">{messages.season[season]}</span>
        <span className="text-muted">
          {fraction}
          <span aria-hidden="true"> · </span>
          <time dateTime={day}>{formatDay(day)}</time>
        </span>
      </p>
      <div className="relative mt-5 mr-9">
        {children}
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-label={messages.history.explore}
          aria-valuetext={`${formatDay(day)}: ${value}, ${messages.season[season]}, ${fraction}`}
          className="needs-js peer absolute inset-0 m-0 size-full cursor-crosshair touch-pan-y opacity-0"
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          onPointerMove={follow}
          onPointerDown={follow}
          onPointerLeave={() => setChosen(null)}
        />
        <span className="pointer-events-none absolute inset-0 outline-offset-4 outline-altcoin peer-focus-visible:outline-2" />
        {chosen === null ? null : (
          <span aria-hidden="true" className="pointer-events-none absolute inset-0">
            <span className="absolute inset-y-0 w-px bg-ink" style={{ left: `${left}%` }} />
            <span
              className="absolute size-3 -translate-1/2 rounded-full border-2 border-paper bg-ink"
              style={{ left: `${left}%`, top: `${100 - value}%` }}
            />
          </span>
        )}
      </div>
    </div>
  );
}
