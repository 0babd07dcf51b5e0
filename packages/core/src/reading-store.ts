import type { DayNumber } from "./day.ts";
import type { ReadingDifference } from "./diff-readings.ts";
import type { Reading } from "./reading.ts";

/** A reading as it stood from `publishedAt` (milliseconds since the epoch) until the next revision. */
export interface PublishedReading {
  readonly revision: number;
  readonly publishedAt: number;
  readonly reading: Reading;
  /** Why it replaced the one before; null for the first. */
  readonly reason: string | null;
  /** What changed against the one before; empty for the first. */
  readonly changes: readonly ReadingDifference[];
}

/** Readings as they were published: nothing is overwritten, a correction is a further revision with its reason. */
export interface ReadingStore {
  /**
   * Publishes a reading of a data set. The same hash again changes nothing.
   * @throws {RangeError} when it differs from what was published and no reason is given
   */
  publish(
    dataSetId: string,
    reading: Reading,
    publication: { readonly publishedAt: number; readonly reason: string | null },
  ): Promise<{ readonly revision: number; readonly isNew: boolean }>;
  latest(dataSetId: string, variant: string, day: DayNumber): Promise<PublishedReading | null>;
  /** What stood at a moment; null before the first publication. */
  asOf(dataSetId: string, variant: string, day: DayNumber, timeMs: number): Promise<PublishedReading | null>;
  /** Oldest first. */
  revisions(dataSetId: string, variant: string, day: DayNumber): Promise<readonly PublishedReading[]>;
}
