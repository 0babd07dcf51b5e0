import type { AltseasonClient } from "@altseason/sdk";
import { loadDay } from "../day/load-day.ts";
import type { DayData } from "../day/load-day.ts";

/** Two days of one variant. */
export interface CompareData {
  readonly before: DayData;
  readonly after: DayData;
}

/**
 * Reads two days; null where one is no day of the data, both are the same, or the variant isn't published.
 * @throws {AltseasonError} when the API does not answer as it should
 */
export async function loadCompare(
  client: AltseasonClient,
  a: string,
  b: string,
  variant: string,
): Promise<CompareData | null> {
  if (a === b) return null;
  const [before, after] = await Promise.all([loadDay(client, a, variant), loadDay(client, b, variant)]);
  return before === null || after === null ? null : { before, after };
}
