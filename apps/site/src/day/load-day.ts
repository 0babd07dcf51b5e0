import type { Methodologies, PublishedReading } from "@altseason/contract";
import type { AltseasonClient } from "@altseason/sdk";
import { isIsoDay } from "./day-path.ts";
import { findNeighbours } from "./find-neighbours.ts";
import type { Neighbours } from "./find-neighbours.ts";

/** Everything the page of a day shows, as the API told it. */
export interface DayData extends Neighbours {
  readonly published: PublishedReading;
  readonly methodologies: Methodologies["methodologies"];
  readonly defaultVariant: string;
}

/**
 * Reads a day as it was published; null for what is no day of the data and for a variant that isn't published.
 * @throws {AltseasonError} when the API does not answer as it should
 */
export async function loadDay(client: AltseasonClient, day: string, asked: string): Promise<DayData | null> {
  if (!isIsoDay(day)) return null;
  const { methodologies, defaultVariant, data } = await client.methodologies();
  const variant = asked === "default" ? defaultVariant : asked;
  const isKnown = methodologies.some(({ id }) => id === variant);
  if (!isKnown || day < data.firstDay || day > data.lastDay) return null;
  const [published, neighbours] = await Promise.all([
    client.reading(day, { variant }),
    findNeighbours(client, day, variant),
  ]);
  return { published, methodologies, defaultVariant, ...neighbours };
}
