import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { thinIndexes } from "./chart-days.ts";
import { choosePlacing, dateTicks } from "./chart-scales.ts";
import type { ChartMark, ChartSeries, ChartSpan, ChartUnit, ChartZone } from "./chart-series.ts";
import { createLevelFormat } from "./level-format.ts";
import { LineDrawing } from "./line-drawing.tsx";
import { LineReader } from "./line-reader.tsx";
import { LineTable } from "./line-table.tsx";
import { stackSeries } from "./stack-series.ts";
import type { ValuePlacing } from "./value-place.ts";

/** More days than this are thinned: a screen shows no more, and each costs bytes. */
const MOST_DAYS = 520;
const TICKS = { tall: 6, low: 4 } as const;
const NONE: readonly never[] = [];
const DIGITS = 5;
const HEIGHTS = { tall: "h-64 sm:h-80 lg:h-96", low: "h-44 sm:h-56" } as const;

/** Series over days, drawn on the server: lines or a stack, read day by day, the same as a table, all as CSV. */
export function LineChart({
  name,
  summary,
  days: allDays,
  series: allSeries,
  unit,
  isStacked = false,
  scale = "linear",
  edges,
  zones = NONE,
  spans = NONE,
  marks = NONE,
  size = "tall",
  csvUrl = null,
}: {
  /** What the chart shows, in a few words. */
  readonly name: string;
  /** What it says, in a sentence, for those who don't see it. */
  readonly summary: string;
  /** ISO days, rising; at any distance. */
  readonly days: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly unit: ChartUnit;
  readonly isStacked?: boolean;
  readonly scale?: ValuePlacing["kind"];
  /** Lowest and highest value of the chart; chosen by the values where left out. */
  readonly edges?: Pick<ValuePlacing, "low" | "high">;
  readonly zones?: readonly ChartZone[];
  readonly spans?: readonly ChartSpan[];
  readonly marks?: readonly ChartMark[];
  readonly size?: keyof typeof HEIGHTS;
  readonly csvUrl?: string | null;
}): ReactElement {
  const t = useTranslations("lineChart");
  const locale = useLocale();
  const formats = formatsOf(locale);
  if (allDays.length === 0) return <p className="mt-4 text-muted">{t("empty")}</p>;
  const kept = thinIndexes(allDays.length, MOST_DAYS);
  const days = kept.map((index) => allDays[index] ?? "");
  const series = allSeries.map((one) => ({
    ...one,
    values: kept.map((index) => shorten(one.values[index] ?? null)),
  }));
  const values = allSeries.map((one) => one.values);
  const reached = (isStacked ? stackSeries(values) : values).flat().filter((value) => value !== null);
  const placing = edges === undefined ? choosePlacing(scale, reached) : { kind: scale, ...edges };
  return (
    <figure className="mt-4" aria-label={name}>
      <LineReader
        days={days}
        series={series}
        isStacked={isStacked}
        placing={placing}
        unit={unit}
        locale={locale}
        explore={t("explore", { name })}
      >
        <LineDrawing
          {...{ days, series, isStacked, placing, zones, spans, marks, summary }}
          levelText={createLevelFormat(unit, locale)}
          height={HEIGHTS[size]}
        />
      </LineReader>
      <div aria-hidden="true" className="relative mt-2 mr-14 h-5 text-xs text-muted tabular-nums">
        {dateTicks(days, TICKS[size]).map(({ of, share }, index) => (
          <span
            key={of}
            className={`absolute whitespace-nowrap ${shift(share)} ${index % 2 === 1 ? "max-sm:hidden" : ""}`}
            style={{ left: `${share}%` }}
          >
            {of.endsWith("-01") ? formats.month(of) : formats.shortDay(of)}
          </span>
        ))}
      </div>
      <LineTable name={name} days={allDays} series={allSeries} {...{ unit, formats, csvUrl }} />
    </figure>
  );
}

function shift(share: number): string {
  if (share < 5) return "";
  return share > 95 ? "-translate-x-full" : "-translate-x-1/2";
}

/** Digits that no drawing shows are not sent. */
function shorten(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(DIGITS));
}
