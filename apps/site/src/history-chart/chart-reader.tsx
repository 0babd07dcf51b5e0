"use client";

import type { History } from "@altseason/contract";
import { Suspense, lazy, useState } from "react";
import type { PointerEvent, ReactElement, ReactNode } from "react";
import { formatsOf } from "../format/formats.ts";
import { fillTemplate } from "../i18n/fill-template.ts";
import type { Locale } from "../i18n/locales.ts";
import type { Messages } from "../messages/messages.ts";
import type { HistoryRange } from "./history-range.ts";
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

/** What a chart in the browser has to know beside its days. */
export interface ChartContext {
  readonly variant: string;
  readonly range: HistoryRange;
  readonly locale: Locale;
  readonly words: Messages["history"];
  /** Where the numbers come from and of which day they are, for pictures. */
  readonly source: string;
  /** What the chart shows, for pictures. */
  readonly title: string;
}

/** Loaded when someone reaches for the chart: it is half as large as all the rest of the page's scripts. */
const InteractiveChart = lazy(async () => ({
  default: (await import("./interactive/interactive-chart.tsx")).InteractiveChart,
}));

/** Reads the chart inside it day by day, with the pointer or the arrow keys; reached for, it becomes interactive. */
export function ChartReader({
  points,
  context,
  axis,
  children,
}: {
  readonly points: readonly ReadablePoint[];
  readonly context: ChartContext;
  readonly axis: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const [isWanted, setWanted] = useState(false);
  const still = (
    <StillChart
      points={points}
      context={context}
      onReach={() => setWanted(true)}
      drawing={children}
      axis={axis}
    />
  );
  if (!isWanted) return still;
  return (
    <Suspense fallback={still}>
      <InteractiveChart context={context} still={still} />
    </Suspense>
  );
}

function StillChart({
  points,
  context: { locale, words },
  onReach,
  drawing,
  axis,
}: {
  readonly points: readonly ReadablePoint[];
  readonly context: ChartContext;
  readonly onReach: () => void;
  readonly drawing: ReactNode;
  readonly axis: ReactNode;
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
      <Readout {...{ day, value, outperformers, constituents, season, locale, words }} />
      <div className="relative mt-5 mr-9">
        {drawing}
        <input
          type="range"
          min={0}
          max={last}
          value={index}
          aria-label={words.explore}
          aria-valuetext={readDay({ day, value, outperformers, constituents, season, locale, words })}
          className="needs-js peer absolute inset-0 m-0 size-full cursor-crosshair touch-pan-y opacity-0"
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          onPointerMove={follow}
          onPointerDown={follow}
          onPointerEnter={onReach}
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
      {axis}
      {/* As high as what comes in its place, so that nothing moves. */}
      <div className="needs-js h-28 pt-4">
        <button type="button" onClick={onReach} className="link text-sm text-muted hover:text-ink">
          {words.tools}
        </button>
      </div>
    </div>
  );
}

/** A day of the chart in large. */
export interface ReadDay {
  readonly day: string;
  readonly value: number;
  readonly outperformers: number;
  readonly constituents: number;
  readonly season: Season;
  readonly locale: Locale;
  readonly words: Messages["history"];
}

/** The day in a sentence, for those who hear the chart. */
export function readDay({ day, value, outperformers, constituents, season, locale, words }: ReadDay): string {
  if (day === "") return "";
  const fraction = fillTemplate(words.fraction, {
    count: String(outperformers),
    total: String(constituents),
  });
  return `${formatsOf(locale).day(day)}: ${value}, ${words.season[season]}, ${fraction}`;
}

/** The day that the chart is read at. */
export function Readout(read: ReadDay & { readonly children?: ReactNode }): ReactElement {
  const { day, value, outperformers, constituents, season, locale, words, children } = read;
  return (
    <p className="flex min-h-9 flex-wrap items-baseline gap-x-3 tabular-nums" data-testid="readout">
      <span className="font-serif text-3xl lining-nums">{value}</span>
      <span className="font-medium">{words.season[season]}</span>
      <span className="text-muted">
        {fillTemplate(words.fraction, { count: String(outperformers), total: String(constituents) })}
        <span aria-hidden="true"> · </span>
        <time dateTime={day}>{day === "" ? "" : formatsOf(locale).day(day)}</time>
        {children}
      </span>
    </p>
  );
}
