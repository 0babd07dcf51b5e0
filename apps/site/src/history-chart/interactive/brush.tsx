"use client";

import { useRef } from "react";
import type { PointerEvent, ReactElement } from "react";
import { formatsOf } from "../../format/formats.ts";
import { fillTemplate } from "../../i18n/fill-template.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { Messages } from "../../messages/messages.ts";
import type { IndexDay } from "./load-series.ts";

/** A window of days by their indexes, both ends included. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

const FEWEST_DAYS = 7;
const WIDTH = 1000;

/** The whole history in small, with the part that is shown as a window: dragged as a whole or by its ends, by keys too. */
export function Brush({
  days,
  window,
  locale,
  words,
  onChange,
}: {
  readonly days: readonly IndexDay[];
  readonly window: DayWindow;
  readonly locale: Locale;
  readonly words: Messages["history"];
  readonly onChange: (window: DayWindow) => void;
}): ReactElement {
  const last = Math.max(1, days.length - 1);
  const dragged = useRef<{ readonly x: number; readonly window: DayWindow } | null>(null);
  const formats = formatsOf(locale);
  const dayAt = (index: number): string => {
    const day = days[index]?.day;
    return day === undefined ? "" : formats.day(day);
  };
  const left = (window.from * 100) / last;
  const width = ((window.to - window.from) * 100) / last;

  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const start = dragged.current;
    if (start === null) return;
    const track = event.currentTarget.parentElement?.clientWidth ?? 1;
    const moved = Math.round(((event.clientX - start.x) * last) / track);
    const by = Math.max(-start.window.from, Math.min(last - start.window.to, moved));
    onChange({ from: start.window.from + by, to: start.window.to + by });
  };
  const end = (label: string, value: number, move: (to: number) => DayWindow): ReactElement => (
    <input
      type="range"
      min={0}
      max={last}
      value={value}
      aria-label={label}
      aria-valuetext={dayAt(value)}
      onChange={(event) => onChange(move(Number(event.currentTarget.value)))}
      className="brush-end absolute inset-0 m-0 size-full"
    />
  );
  return (
    <fieldset className="relative mt-3 h-14 bg-wash">
      <legend className="sr-only">
        {fillTemplate(words.brush, { from: dayAt(window.from), to: dayAt(window.to) })}
      </legend>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${WIDTH} 100`}
        preserveAspectRatio="none"
        className="absolute inset-0 size-full"
      >
        <path
          d={overview(days)}
          fill="none"
          className="stroke-muted"
          strokeWidth={1}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div
        aria-hidden="true"
        className="absolute inset-y-0 z-10 cursor-grab touch-none border-x-2 border-ink bg-ink/10 active:cursor-grabbing"
        style={{ left: `${left}%`, width: `${width}%` }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = { x: event.clientX, window };
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          dragged.current = null;
        }}
      />
      {end(words.brushFrom, window.from, (from) => ({
        ...window,
        from: Math.min(from, window.to - FEWEST_DAYS),
      }))}
      {end(words.brushTo, window.to, (to) => ({ ...window, to: Math.max(to, window.from + FEWEST_DAYS) }))}
    </fieldset>
  );
}

/** No more points than there are pixels. */
function overview(days: readonly IndexDay[]): string {
  const step = Math.max(1, Math.floor(days.length / 500));
  const last = Math.max(1, days.length - 1);
  return days
    .filter((_, index) => index % step === 0)
    .map(
      ({ value }, index) =>
        `${index === 0 ? "M" : "L"}${Math.round((index * step * WIDTH) / last)} ${100 - value}`,
    )
    .join("");
}
