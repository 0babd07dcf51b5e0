import type { History, Status } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import type { Formats } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { messagesOf } from "../messages/messages.ts";
import { ChartDrawing } from "./chart-drawing.tsx";
import { extremesOf, placeOf } from "./chart-geometry.ts";
import { ChartReader } from "./chart-reader.tsx";
import type { ChartContext } from "./chart-reader.tsx";
import { DateAxis } from "./date-axis.tsx";
import { HISTORY_RANGES } from "./history-range.ts";
import type { HistoryRange } from "./history-range.ts";
import { HistoryTable } from "./history-table.tsx";

type Points = readonly History["points"][number][];

/** The index day by day: ranges as links, a chart drawn on the server, the same as a table. */
export function HistoryChart({
  points,
  range,
  pathOf,
  csvUrl,
  cadence,
  context,
}: {
  readonly points: Points;
  readonly range: HistoryRange;
  readonly pathOf: (range: HistoryRange) => string;
  readonly csvUrl: string;
  /** How often the market was observed. */
  readonly cadence: Status["cadence"];
  /** What its pictures say beside the chart. */
  readonly context: Pick<ChartContext, "variant" | "title" | "source">;
}): ReactElement {
  const t = useTranslations("history");
  const locale = useLocale();
  return (
    <section id="history" aria-labelledby="history-heading" className="section">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3">
        <h2 id="history-heading" className="heading">
          {t("heading")}
        </h2>
        <nav aria-label={t("ranges")}>
          <ul className="flex gap-5">
            {HISTORY_RANGES.map((name) => (
              <li key={name}>
                <a
                  href={`${localePath(pathOf(name), locale)}#history`}
                  aria-current={name === range ? "true" : undefined}
                  aria-label={`${t(`range.${name}`)}: ${t(`rangeName.${name}`)}`}
                  className="choice"
                >
                  {t(`range.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {cadence === "daily" ? null : (
        <p className="mt-2 max-w-prose text-muted">{t("notDaily", { cadence })}</p>
      )}
      {points.length === 0 ? (
        <p className="mt-6 text-muted">{t("empty")}</p>
      ) : (
        <>
          <div className="relative mt-4">
            <ChartReader
              key={range}
              points={packPoints(points)}
              context={{ ...context, range, locale, words: messagesOf(locale).history }}
              axis={<DateAxis points={points} />}
            >
              <ChartDrawing points={points} summary={summarise(points, t, formatsOf(locale))} />
            </ChartReader>
          </div>
          <HistoryTable points={points} csvUrl={csvUrl} />
        </>
      )}
    </section>
  );
}

function packPoints(points: Points): Parameters<typeof ChartReader>[0]["points"] {
  return points.map((point) => [
    placeOf(point, points).left,
    point.day,
    point.value,
    point.outperformers,
    point.constituents,
    point.season,
  ]);
}

function summarise(
  points: Points,
  t: ReturnType<typeof useTranslations<"history">>,
  formats: Formats,
): string {
  const extremes = extremesOf(points);
  const [first, last] = [points[0], points.at(-1)];
  if (extremes === null || first === undefined || last === undefined) return "";
  const { high, low } = extremes;
  return t("summary", {
    first: formats.day(first.day),
    last: formats.day(last.day),
    low: String(low.value),
    lowDay: formats.day(low.day),
    high: String(high.value),
    highDay: formats.day(high.day),
  });
}
