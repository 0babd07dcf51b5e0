import { formatDay, parseDay } from "@altseason/core";
import type { DayNumber, Methodology, ReadingStore } from "@altseason/core";
import { dayPath } from "../parameters/day-parameter.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import { invalidParameter } from "../problems/invalid-parameter.ts";
import type { Edition } from "../publication/edition.ts";
import type { ReadingRecord } from "../publication/reading-record.ts";
import { recordAsOf, recordReading } from "../publication/record-reading.ts";

/** What reads of one day need beside the edition. `now` in milliseconds since the epoch. */
export interface ReadingDependencies {
  readonly readings: ReadingStore;
  readonly now: () => number;
}

/** Which reading is wanted; `asOf` in milliseconds since the epoch, undefined: as it stands now. */
export interface RecordQuery {
  readonly date: string;
  /** Where the caller wrote the day; `path.date` where left out. */
  readonly field?: string;
  readonly methodology: Methodology;
  readonly asOf: number | undefined;
}

/**
 * The reading of a day as published, now or at a moment that has passed.
 * @throws {ApiProblem} `invalid_parameter` or `no_reading`
 */
export async function findRecord(
  { readings, now }: ReadingDependencies,
  { publication, records }: Edition,
  { date, field = "path.date", methodology, asOf }: RecordQuery,
): Promise<ReadingRecord> {
  const day = requireDay(date);
  const { matrix, lastDay } = publication;
  if (day < matrix.firstDay || day > lastDay) {
    throw new ApiProblem("no_reading", {
      detail: `The data reach from ${formatDay(matrix.firstDay)} to ${formatDay(lastDay)}.`,
      errors: [
        {
          field,
          expected: `a day from ${formatDay(matrix.firstDay)} to ${formatDay(lastDay)}`,
          got: date,
        },
      ],
    });
  }
  const request = { store: readings, publication, methodology, day, now: now() };
  if (asOf === undefined) {
    const newest = day === lastDay ? records.get(methodology.id) : undefined;
    return newest ?? recordReading(request);
  }
  requirePast(asOf, now());
  const stood = await recordAsOf(request, asOf);
  if (stood !== null) return stood;
  throw new ApiProblem("no_reading", {
    detail: `Nothing was published for ${date} by ${new Date(asOf).toISOString()}.`,
  });
}

function requireDay(date: string): DayNumber {
  const parsed = dayPath.safeParse({ date });
  if (!parsed.success) throw invalidParameter("path", parsed.error.issues, { date });
  return parseDay(date);
}

/** What will stand published at a moment to come, nobody knows. */
function requirePast(asOf: number, now: number): void {
  if (asOf <= now) return;
  const got = new Date(asOf).toISOString();
  throw new ApiProblem("invalid_parameter", {
    detail: "Can't use query.asOf.",
    errors: [{ field: "query.asOf", expected: "a moment that has passed", got }],
  });
}
