import type { History } from "@altseason/contract";
import type { ReactElement } from "react";
import { formatMonth, formatShortDay } from "../format/format-time.ts";
import { messages } from "../messages/en.ts";
import { CHART, dateTicks, extremesOf, linePath, placeOf, valueScale } from "./chart-geometry.ts";

type Points = readonly History["points"][number][];

const LEVELS = [0, 25, 50, 75, 100];
const TICKS = 6;
/** A label nearer to an edge than this many percent is set inwards. */
const EDGE = 12;

/** The chart itself: lines stretch with the page, words and dots do not. */
export function ChartDrawing({
  points,
  summary,
}: {
  readonly points: Points;
  readonly summary: string;
}): ReactElement {
  const extremes = extremesOf(points);
  const last = points.at(-1);
  return (
    <>
      <svg
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={summary}
        className="block h-64 w-full overflow-visible sm:h-80 lg:h-96"
      >
        <defs>
          <linearGradient
            id="season-stroke"
            gradientUnits="userSpaceOnUse"
            x1="0"
            x2="0"
            y1="0"
            y2={CHART.height}
          >
            <stop offset="0.25" className="[stop-color:var(--color-altcoin)]" />
            <stop offset="0.25" className="[stop-color:var(--color-ink)]" />
            <stop offset="0.75" className="[stop-color:var(--color-ink)]" />
            <stop offset="0.75" className="[stop-color:var(--color-bitcoin)]" />
          </linearGradient>
        </defs>
        <rect width={CHART.width} height={valueScale(75)} className="fill-altcoin-wash" />
        <rect
          y={valueScale(25)}
          width={CHART.width}
          height={CHART.height - valueScale(25)}
          className="fill-bitcoin-wash"
        />
        {LEVELS.map((level) => (
          <line
            key={level}
            x2={CHART.width}
            y1={valueScale(level)}
            y2={valueScale(level)}
            className="stroke-line"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path
          d={linePath(points)}
          fill="none"
          stroke="url(#season-stroke)"
          strokeWidth={1.75}
          strokeLinejoin="round"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div aria-hidden="true" className="pointer-events-none absolute inset-0 text-xs tabular-nums">
        <span className="absolute top-2 left-3 font-medium text-altcoin">{messages.history.altcoinZone}</span>
        <span className="absolute bottom-2 left-3 font-medium text-bitcoin">
          {messages.history.bitcoinZone}
        </span>
        {LEVELS.map((level) => (
          <span
            key={level}
            className="absolute -right-9 w-7 -translate-y-1/2 text-right text-muted"
            style={{ top: `${100 - level}%` }}
          >
            {level}
          </span>
        ))}
        {extremes === null || last === undefined ? null : (
          <>
            <ExtremeMark points={points} point={extremes.high} name={messages.history.highest} isHigh />
            <ExtremeMark points={points} point={extremes.low} name={messages.history.lowest} isHigh={false} />
            <span
              className="absolute size-2.5 -translate-1/2 rounded-full border-2 border-paper bg-ink"
              style={percent(placeOf(last, points))}
            />
          </>
        )}
      </div>
      <div aria-hidden="true" className="relative mt-2 h-5 text-xs text-muted">
        {dateTicks(points, TICKS).map(({ day, left }, index) => (
          <span
            key={day}
            className={`absolute whitespace-nowrap ${left < 4 ? "" : left > 96 ? "-translate-x-full" : "-translate-x-1/2"} ${index % 2 === 1 ? "max-sm:hidden" : ""}`}
            style={{ left: `${left}%` }}
          >
            {day.endsWith("-01") ? formatMonth(day) : formatShortDay(day)}
          </span>
        ))}
      </div>
    </>
  );
}

function ExtremeMark({
  points,
  point,
  name,
  isHigh,
}: {
  readonly points: Points;
  readonly point: Points[number];
  readonly name: string;
  readonly isHigh: boolean;
}): ReactElement {
  const place = placeOf(point, points);
  const side = place.left < EDGE ? "" : place.left > 100 - EDGE ? "-translate-x-full" : "-translate-x-1/2";
  return (
    <>
      <span className="absolute size-2 -translate-1/2 rounded-full bg-ink" style={percent(place)} />
      <span
        className={`absolute whitespace-nowrap ${side} ${isHigh ? "-mt-6" : "mt-2"}`}
        style={percent(place)}
      >
        <span className="text-muted">{name} </span>
        <span className="font-medium">{point.value}</span>
        <span className="text-muted max-sm:hidden"> · {formatShortDay(point.day)}</span>
      </span>
    </>
  );
}

function percent({ left, top }: { readonly left: number; readonly top: number }): {
  readonly left: string;
  readonly top: string;
} {
  return { left: `${left}%`, top: `${top}%` };
}
