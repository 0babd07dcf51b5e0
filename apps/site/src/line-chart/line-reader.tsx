"use client";

import { useState } from "react";
import type { PointerEvent, ReactElement, ReactNode } from "react";
import { formatsOf } from "../format/formats.ts";
import { nearestIndex } from "../history-chart/nearest-index.ts";
import type { Locale } from "../i18n/locales.ts";
import { SWATCHES } from "./chart-series.ts";
import type { ChartSeries, ChartUnit } from "./chart-series.ts";
import { stackSeries } from "./stack-series.ts";
import { placeFromTop, placesFromLeft } from "./value-place.ts";
import type { ValuePlacing } from "./value-place.ts";

const NO_VALUE = "–";

/** Names the series with their values of one day, and reads the chart inside it with the pointer or the arrow keys. */
export function LineReader({
  days,
  series,
  isStacked,
  placing,
  unit,
  locale,
  explore,
  children,
}: {
  readonly days: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly isStacked: boolean;
  readonly placing: ValuePlacing;
  readonly unit: ChartUnit;
  readonly locale: Locale;
  /** What the reader is for, in words. */
  readonly explore: string;
  readonly children: ReactNode;
}): ReactElement {
  const formats = formatsOf(locale);
  const last = days.length - 1;
  const [chosen, setChosen] = useState<number | null>(null);
  const index = Math.min(chosen ?? last, last);
  const day = days[index] ?? "";
  const read = series.map(({ name, tone, values }) => {
    const value = values[index] ?? null;
    return { name, tone, value, text: value === null ? NO_VALUE : formats[unit](value) };
  });
  const heights = isStacked
    ? stackSeries(read.map(({ value }) => [value])).map(([sum]) => sum ?? null)
    : null;

  const follow = (event: PointerEvent<HTMLInputElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    setChosen(nearestIndex(placesFromLeft(days), ((event.clientX - box.left) * 100) / box.width));
  };
  const left = placesFromLeft(days)[index] ?? 0;

  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1 text-sm tabular-nums" data-testid="readout">
        {read.map(({ name, tone, text }) => (
          <span key={name} className="whitespace-nowrap">
            <span
              aria-hidden="true"
              className={`mr-2 inline-block h-2.5 w-2.5 rounded-[2px] ${SWATCHES[tone]}`}
            />
            <span className="text-muted">{name}</span> <span className="font-medium">{text}</span>
          </span>
        ))}
        <time dateTime={day} className="text-muted">
          {day === "" ? "" : formats.day(day)}
        </time>
      </p>
      <div className="relative mt-5 mr-14">
        {children}
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-label={explore}
          aria-valuetext={`${day === "" ? "" : formats.day(day)}: ${read.map(({ name, text }) => `${name} ${text}`).join(", ")}`}
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
            {read.map(({ name, tone, value }, nth) => {
              const height = heights === null ? value : (heights[nth] ?? null);
              return height === null ? null : (
                <span
                  key={name}
                  className={`absolute size-2.5 -translate-1/2 rounded-full border-2 border-paper ${heights === null ? SWATCHES[tone] : "bg-ink"}`}
                  style={{ left: `${left}%`, top: `${placeFromTop(height, placing)}%` }}
                />
              );
            })}
          </span>
        )}
      </div>
    </div>
  );
}
