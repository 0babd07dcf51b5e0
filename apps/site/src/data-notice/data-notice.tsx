import type { DataLabel } from "@altseason/contract";
import type { ReactElement } from "react";
import { formatAge, formatDay, formatInstant } from "../format/format-time.ts";
import { messages } from "../messages/en.ts";

/** Bands above the page that say what its numbers are not: real, live or fresh. None where they are all three. */
export function DataNotice({
  data,
  isKept,
  ageSeconds,
}: {
  readonly data: DataLabel;
  /** The API failed and these are its last answers. */
  readonly isKept: boolean;
  readonly ageSeconds: number;
}): ReactElement {
  const { notice } = messages;
  return (
    <>
      {data.kind === "simulated" ? (
        <aside aria-label={notice.simulatedTitle} className="band-simulated sticky top-0 z-20">
          <p className="frame flex flex-wrap items-baseline gap-x-2 py-2.5 text-[0.9375rem] leading-snug">
            <strong className="font-semibold">{notice.simulatedTitle}.</strong>
            <span>{notice.simulated}</span> <span className="max-sm:sr-only">{notice.simulatedMore}</span>
          </p>
        </aside>
      ) : null}
      {data.kind === "imported" ? (
        <aside aria-label={notice.importedTitle} className="border-b border-line bg-wash">
          <p className="frame py-2.5 text-sm">
            <strong className="font-semibold">{notice.importedTitle}.</strong>{" "}
            {notice.imported(formatDay(data.lastDay))}
          </p>
        </aside>
      ) : null}
      {data.stale || isKept ? (
        <aside
          aria-label={isKept ? notice.keptTitle : notice.staleTitle}
          className="border-b-2 border-warning bg-warning-wash"
        >
          <p className="frame py-2.5 text-sm">
            <strong className="font-semibold">{isKept ? notice.keptTitle : notice.staleTitle}.</strong>{" "}
            {(isKept ? notice.kept : notice.stale)(formatAge(ageSeconds), formatInstant(data.asOf))}
          </p>
        </aside>
      ) : null}
    </>
  );
}
