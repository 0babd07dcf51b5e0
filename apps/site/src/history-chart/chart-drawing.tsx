import type { History } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { CHART, calmSide, extremesOf, linePath, placeOf, valueScale } from "./chart-geometry.ts";

type Points = readonly History["points"][number][];

const LEVELS = [0, 25, 50, 75, 100];
/** A label nearer to the right edge than this many percent stands to the left of its dot. */
const EDGE = 30;
const SIDE = { left: "left-3", right: "right-3" } as const;

/** The chart itself: lines stretch with the page, words and dots do not. */
export function ChartDrawing({
  points,
  summary,
}: {
  readonly points: Points;
  readonly summary: string;
}): ReactElement {
  const t = useTranslations("history");
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
        <span className={`halo absolute top-2 font-medium text-altcoin ${SIDE[calmSide(points, 100)]}`}>
          {t("altcoinZone")}
        </span>
        <span className={`halo absolute bottom-2 font-medium text-bitcoin ${SIDE[calmSide(points, 0)]}`}>
          {t("bitcoinZone")}
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
            <ExtremeMark points={points} point={extremes.high} name={t("highest")} isHigh />
            <ExtremeMark points={points} point={extremes.low} name={t("lowest")} isHigh={false} />
            <span
              className="absolute size-2.5 -translate-1/2 rounded-full border-2 border-paper bg-ink"
              style={percent(placeOf(last, points))}
            />
          </>
        )}
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
  const formats = formatsOf(useLocale());
  const place = placeOf(point, points);
  const isAtRight = place.left > 100 - EDGE;
  return (
    <>
      <span className="absolute size-2 -translate-1/2 rounded-full bg-ink" style={percent(place)} />
      <span
        className={`halo absolute whitespace-nowrap ${isAtRight ? "-ml-2.5 -translate-x-full" : "ml-2.5"} ${isHigh ? "-translate-y-3/4" : "-translate-y-1/4"}`}
        style={percent(place)}
      >
        <span className="text-muted">{name} </span>
        <span className="font-medium">{point.value}</span>
        <span className="text-muted max-sm:hidden"> · {formats.shortDay(point.day)}</span>
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
