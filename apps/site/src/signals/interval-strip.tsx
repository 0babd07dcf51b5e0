import type { ReactElement } from "react";
import type { HorizonRecord } from "./find-weakness.ts";
import { placeInterval } from "./interval-places.ts";

/** The interval of the median around zero; the numbers stand above it. */
export function IntervalStrip({
  horizon,
  reach,
}: {
  readonly horizon: HorizonRecord;
  readonly reach: number;
}): ReactElement | null {
  const places = placeInterval(horizon, reach);
  if (places === null) return null;
  const { left, width, median, base } = places;
  const colour = horizon.verdict === "weak" ? "bg-muted" : "bg-altcoin";
  return (
    <div aria-hidden="true" className="relative mt-1.5 h-5">
      <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
      <span className="absolute inset-y-0 left-1/2 w-px bg-ink" />
      {base === null ? null : (
        <span
          className="absolute inset-y-1 border-l border-dashed border-muted"
          style={{ left: `${base}%` }}
        />
      )}
      <span
        className={`absolute top-1/2 h-0.5 -translate-y-1/2 ${colour}`}
        style={{ left: `${left}%`, width: `${width}%` }}
      />
      <span
        className={`absolute top-1/2 size-2 -translate-1/2 rounded-full ${colour}`}
        style={{ left: `${median}%` }}
      />
    </div>
  );
}
