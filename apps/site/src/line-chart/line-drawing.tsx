import type { ReactElement } from "react";
import { usualStepDays } from "./chart-days.ts";
import { bandPath, linePath } from "./chart-paths.ts";
import { CHART, valueLevels } from "./chart-scales.ts";
import { FILLS, STROKES, WASHES, WORDS_ON_FILLS } from "./chart-series.ts";
import type { ChartMark, ChartSeries, ChartSpan, ChartZone } from "./chart-series.ts";
import { stackSeries } from "./stack-series.ts";
import { placeFromTop, placesFromLeft } from "./value-place.ts";
import type { ValuePlacing } from "./value-place.ts";

/** A band higher than this many percent of the chart has its name in it. */
const NAMED_FROM = 7;

/** The chart itself: lines stretch with the page, words do not. */
export function LineDrawing({
  days,
  series,
  isStacked,
  placing,
  zones,
  spans,
  marks,
  levelText,
  summary,
  height,
}: {
  readonly days: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly isStacked: boolean;
  readonly placing: ValuePlacing;
  readonly zones: readonly ChartZone[];
  readonly spans: readonly ChartSpan[];
  readonly marks: readonly ChartMark[];
  /** How a value on the edge is written. */
  readonly levelText: (value: number) => string;
  readonly summary: string;
  readonly height: string;
}): ReactElement {
  const levels = valueLevels(placing);
  const lefts = placesFromLeft(days);
  const placeOf = (day: string): number => placeAmong(days, day);
  const top = (value: number): number => (placeFromTop(value, placing) * CHART.height) / 100;
  const stepDays = usualStepDays(days);
  const edges = isStacked ? stackSeries(series.map(({ values }) => values)) : [];
  const pathOf = ({ values }: ChartSeries, nth: number): string => {
    const at = (index: number): number => ((lefts[index] ?? 0) * CHART.width) / 100;
    if (!isStacked) {
      const points = days.map((day, index) => {
        const value = values[index] ?? null;
        return { day, left: at(index), top: value === null ? null : top(value) };
      });
      return linePath(points, stepDays);
    }
    const points = days.map((day, index) => ({
      day,
      left: at(index),
      top: top(edges[nth]?.[index] ?? 0),
      base: top(edges[nth - 1]?.[index] ?? 0),
    }));
    return bandPath(points, stepDays);
  };
  const lines = levels.map(({ of, share }) => (
    <line
      key={of}
      x2={CHART.width}
      y1={(share * CHART.height) / 100}
      y2={(share * CHART.height) / 100}
      className={isStacked ? "stroke-paper/25" : "stroke-line"}
      vectorEffect="non-scaling-stroke"
    />
  ));
  return (
    <>
      <svg
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={summary}
        className={`block w-full overflow-visible ${height}`}
      >
        {zones.map(({ from, to, tone }) => (
          <rect
            key={from}
            y={top(to)}
            width={CHART.width}
            height={top(from) - top(to)}
            className={WASHES[tone]}
          />
        ))}
        {spans.map(({ from, to, tone }) => (
          <rect
            key={from}
            x={placeOf(from) * 10}
            width={Math.max(1, (placeOf(to) - placeOf(from)) * 10)}
            height={CHART.height}
            className={WASHES[tone]}
          />
        ))}
        {isStacked ? null : lines}
        {series.map((one, nth) =>
          isStacked ? (
            <path key={one.name} d={pathOf(one, nth)} className={FILLS[one.tone]} />
          ) : (
            <path
              key={one.name}
              d={pathOf(one, nth)}
              fill="none"
              className={STROKES[one.tone]}
              strokeWidth={1.75}
              strokeLinejoin="round"
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
            />
          ),
        )}
        {isStacked ? lines : null}
        {marks.map(({ day, name }) => (
          <line
            key={`${day} ${name}`}
            x1={placeOf(day) * 10}
            x2={placeOf(day) * 10}
            y2={CHART.height}
            className="stroke-muted"
            strokeDasharray="3 3"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <div aria-hidden="true" className="pointer-events-none absolute inset-0 text-xs tabular-nums">
        {levels.map(({ of, share }) => (
          <span
            key={of}
            className="absolute left-full ml-2 -translate-y-1/2 whitespace-nowrap text-muted"
            style={{ top: `${share}%` }}
          >
            {levelText(of)}
          </span>
        ))}
        {isStacked
          ? series.map(({ name, tone }, nth) => {
              const upper = placeFromTop(edges[nth]?.at(-1) ?? 0, placing);
              const lower = placeFromTop(edges[nth - 1]?.at(-1) ?? placing.low, placing);
              return lower - upper < NAMED_FROM ? null : (
                <span
                  key={name}
                  className={`absolute right-2.5 -translate-y-1/2 font-medium ${WORDS_ON_FILLS[tone]}`}
                  style={{ top: `${(upper + lower) / 2}%` }}
                >
                  {name}
                </span>
              );
            })
          : null}
        {zones.map(({ from, to, tone, name }) => (
          <span
            key={from}
            className={`halo absolute left-3 -translate-y-1/2 font-medium ${tone === "altcoin" ? "text-altcoin" : "text-bitcoin"}`}
            style={{ top: `${(placeFromTop(from, placing) + placeFromTop(to, placing)) / 2}%` }}
          >
            {name}
          </span>
        ))}
        {marks.map(({ day, name }) => (
          <span
            key={`${day} ${name}`}
            className={`halo absolute top-1 whitespace-nowrap text-muted max-sm:hidden ${placeOf(day) > 75 ? "-ml-1.5 -translate-x-full" : "ml-1.5"}`}
            style={{ left: `${placeOf(day)}%` }}
          >
            {name}
          </span>
        ))}
      </div>
    </>
  );
}

function placeAmong(days: readonly string[], day: string): number {
  const [first = day] = days;
  const last = days.at(-1) ?? day;
  const at = day < first ? first : day > last ? last : day;
  return placesFromLeft([first, at, last])[1] ?? 0;
}
