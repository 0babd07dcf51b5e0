import type { History } from "@altseason/contract";
import { useLocale } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { dateTicks } from "./chart-geometry.ts";

const TICKS = 6;

/** Dates below the chart; every second one gives way on a narrow screen. */
export function DateAxis({
  points,
}: {
  readonly points: readonly History["points"][number][];
}): ReactElement {
  const formats = formatsOf(useLocale());
  return (
    <div aria-hidden="true" className="relative mt-2 mr-9 h-5 text-xs text-muted tabular-nums">
      {dateTicks(points, TICKS).map(({ day, left }, index) => (
        <span
          key={day}
          className={`absolute whitespace-nowrap ${shift(left)} ${index % 2 === 1 ? "max-sm:hidden" : ""}`}
          style={{ left: `${left}%` }}
        >
          {day.endsWith("-01") ? formats.month(day) : formats.shortDay(day)}
        </span>
      ))}
    </div>
  );
}

function shift(left: number): string {
  if (left < 5) return "";
  return left > 95 ? "-translate-x-full" : "-translate-x-1/2";
}
