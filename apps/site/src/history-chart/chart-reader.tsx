"use client";

import type { History } from "@altseason/contract";
import { useState } from "react";
import type { KeyboardEvent, PointerEvent, ReactElement, ReactNode } from "react";
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

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

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

  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = ((event.clientX - box.left) * 100) / box.width;
    setChosen(
      nearestIndex(
        points.map(([place]) => place),
        share,
      ),
    );
  };
  const step = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(last, index + by)));
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
        <div
          role="slider"
          tabIndex={0}
          aria-label={messages.history.explore}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={index}
          aria-valuetext={`${formatDay(day)}: ${value}, ${messages.season[season]}, ${fraction}`}
          className="needs-js absolute inset-0 cursor-crosshair touch-pan-y"
          onPointerMove={follow}
          onPointerDown={follow}
          onPointerLeave={() => setChosen(null)}
          onKeyDown={step}
        >
          {chosen === null ? null : (
            <>
              <span className="absolute inset-y-0 w-px bg-ink" style={{ left: `${left}%` }} />
              <span
                className="absolute size-2.5 -translate-1/2 rounded-full border-2 border-paper bg-ink"
                style={{ left: `${left}%`, top: `${100 - value}%` }}
              />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
