import { memo, useMemo, useState } from "react";
import type { FunctionComponent, ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { fillTemplate } from "../i18n/fill-template.ts";
import type { Locale } from "../i18n/locales.ts";
import type { Messages } from "../messages/messages.ts";
import { dateTicks } from "./date-ticks.ts";
import { isoDay } from "./iso-day.ts";
import { DRAWING, seriesPath, spanOf } from "./series-path.ts";
import type { WhatIfSeries } from "./worker-messages.ts";

const TICKS = 6;

interface Props {
  readonly series: WhatIfSeries;
  readonly published: WhatIfSeries;
  readonly threshold: number;
  readonly words: Messages["whatIf"]["studio"];
  readonly locale: Locale;
}

/** The history by the chosen rules, the published one behind it. */
export const WhatIfChart: FunctionComponent<Props> = memo(function WhatIfChart({
  series,
  published,
  threshold,
  words,
  locale,
}: Props): ReactElement {
  const formats = formatsOf(locale);
  const span = useMemo(() => spanOf([published]), [published]);
  const behind = useMemo(() => seriesPath(published, span), [published, span]);
  const path = useMemo(() => seriesPath(series, span), [series, span]);
  const [read, setRead] = useState<number | null>(null);
  const day = Math.min(span.last, Math.max(span.first, read ?? span.last));
  const own = shareOn(series, day);
  const other = shareOn(published, day);
  const left = `${(100 * (day - span.first)) / Math.max(1, span.last - span.first)}%`;
  const top = 100 - threshold;
  const valueText = (value: number | null): string => (value === null ? "–" : String(Math.round(value)));
  const readout = [
    fillTemplate(words.readYours, { value: valueText(own) }),
    fillTemplate(words.readPublished, { value: valueText(other) }),
  ].join(", ");
  const follow = (box: DOMRect, x: number): void => {
    setRead(Math.round(span.first + ((span.last - span.first) * (x - box.left)) / box.width));
  };
  return (
    <figure>
      <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
        <span className="flex items-center gap-2">
          <span aria-hidden="true" className="h-0.5 w-5 bg-ink" />
          {words.lineYours}
        </span>
        <span className="flex items-center gap-2 text-muted">
          <span aria-hidden="true" className="h-0 w-5 border-t-2 border-dotted border-muted" />
          {words.linePublished}
        </span>
        <span aria-hidden="true" className="ml-auto text-muted tabular-nums" data-testid="what-if-readout">
          {formats.shortDay(isoDay(day))}: {readout}
        </span>
      </figcaption>
      <div className="relative mt-3 mr-8">
        <svg
          viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={fillTemplate(words.chart, {
            first: formats.day(isoDay(span.first)),
            last: formats.day(isoDay(span.last)),
          })}
          className="block h-44 w-full overflow-hidden sm:h-72 lg:h-80"
        >
          <defs>
            <linearGradient
              id="what-if-stroke"
              gradientUnits="userSpaceOnUse"
              x1="0"
              x2="0"
              y1="0"
              y2={DRAWING.height}
            >
              <stop offset={top / 100} className="[stop-color:var(--color-altcoin)]" />
              <stop offset={top / 100} className="[stop-color:var(--color-ink)]" />
              <stop offset={threshold / 100} className="[stop-color:var(--color-ink)]" />
              <stop offset={threshold / 100} className="[stop-color:var(--color-bitcoin)]" />
            </linearGradient>
          </defs>
          <rect width={DRAWING.width} height={3 * top} className="fill-altcoin-wash" />
          <rect y={3 * threshold} width={DRAWING.width} height={3 * top} className="fill-bitcoin-wash" />
          {[top, 50, threshold].map((level) => (
            <line
              key={level}
              x2={DRAWING.width}
              y1={3 * level}
              y2={3 * level}
              className="stroke-line"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          <path
            d={behind}
            fill="none"
            strokeWidth={1.5}
            strokeDasharray="1.5 2.5"
            className="stroke-muted"
            vectorEffect="non-scaling-stroke"
          />
          <path
            d={path}
            fill="none"
            stroke="url(#what-if-stroke)"
            strokeWidth={1.75}
            strokeLinejoin="round"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
            data-testid="what-if-line"
          />
        </svg>
        <div aria-hidden="true" className="pointer-events-none absolute inset-0 text-xs tabular-nums">
          {[threshold, 50, top].map((level) => (
            <span
              key={level}
              className="absolute -right-8 w-6 -translate-y-1/2 text-right text-muted"
              style={{ top: `${100 - level}%` }}
            >
              {level}
            </span>
          ))}
          <span className="halo absolute top-1.5 left-2 font-medium text-altcoin">
            {words.season.altcoin}
          </span>
          <span className="halo absolute bottom-1.5 left-2 font-medium text-bitcoin">
            {words.season.bitcoin}
          </span>
        </div>
        <input
          type="range"
          min={span.first}
          max={span.last}
          value={day}
          aria-label={words.explore}
          aria-valuetext={`${formats.day(isoDay(day))}: ${readout}`}
          className="peer absolute inset-0 m-0 size-full cursor-crosshair touch-pan-y opacity-0"
          onChange={(event) => setRead(Number(event.currentTarget.value))}
          onPointerMove={(event) => follow(event.currentTarget.getBoundingClientRect(), event.clientX)}
          onPointerDown={(event) => follow(event.currentTarget.getBoundingClientRect(), event.clientX)}
          onPointerLeave={() => setRead(null)}
        />
        <span className="pointer-events-none absolute inset-0 outline-offset-4 outline-altcoin peer-focus-visible:outline-2" />
        {read === null ? null : (
          <span aria-hidden="true" className="pointer-events-none absolute inset-0">
            <span className="absolute inset-y-0 w-px bg-ink" style={{ left }} />
            {own === null ? null : (
              <span
                className="absolute size-2.5 -translate-1/2 rounded-full border-2 border-paper bg-ink"
                style={{ left, top: `${100 - own}%` }}
              />
            )}
          </span>
        )}
      </div>
      <div aria-hidden="true" className="relative mt-1.5 mr-8 h-5 text-xs text-muted tabular-nums">
        {dateTicks(span, TICKS).map(({ day: tick, left: place, isYear }) => (
          <span
            key={tick}
            className={`absolute whitespace-nowrap ${place > 92 ? "-translate-x-full" : place < 4 ? "" : "-translate-x-1/2"}`}
            style={{ left: `${place}%` }}
          >
            {isYear ? tick.slice(0, 4) : formats.month(tick)}
          </span>
        ))}
      </div>
    </figure>
  );
});

/** Value of a day, 0..100 and not rounded; null where there is none. */
function shareOn({ firstDay, outperformers, constituents }: WhatIfSeries, day: number): number | null {
  const count = constituents[day - firstDay] ?? 0;
  return count === 0 ? null : (100 * (outperformers[day - firstDay] ?? 0)) / count;
}
