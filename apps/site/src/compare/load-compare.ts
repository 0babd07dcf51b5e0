import type { IndexChanges, Methodologies } from "@altseason/contract";
import type { AltseasonClient } from "@altseason/sdk";
import { isIsoDay } from "../day/day-path.ts";
import { findNeighbours } from "../day/find-neighbours.ts";
import type { Neighbours } from "../day/find-neighbours.ts";

/** Everything the page of two days shows, as the API told it. */
export interface CompareData {
  readonly changes: IndexChanges;
  readonly methodologies: Methodologies["methodologies"];
  readonly methodology: Methodologies["methodologies"][number];
  readonly defaultVariant: string;
  /** Of each day that has no value, the nearest that have one. */
  readonly nearFrom: Neighbours | null;
  readonly nearTo: Neighbours | null;
}

/**
 * Reads two days; null where one is no day of the data, both are the same, or the variant isn't published.
 * @throws {AltseasonError} when the API does not answer as it should
 */
export async function loadCompare(
  client: AltseasonClient,
  from: string,
  to: string,
  asked: string,
): Promise<CompareData | null> {
  if (from === to || !isIsoDay(from) || !isIsoDay(to)) return null;
  const { methodologies, defaultVariant, data } = await client.methodologies();
  const variant = asked === "default" ? defaultVariant : asked;
  const methodology = methodologies.find(({ id }) => id === variant);
  const isHeld = (day: string): boolean => day >= data.firstDay && day <= data.lastDay;
  if (methodology === undefined || !isHeld(from) || !isHeld(to)) return null;
  const changes = await client.changes({ from, to, variant });
  const nearOf = ({ day, value }: IndexChanges["from"]): Promise<Neighbours> | null =>
    value === null ? findNeighbours(client, day, variant) : null;
  const [nearFrom, nearTo] = await Promise.all([nearOf(changes.from), nearOf(changes.to)]);
  return { changes, methodologies, methodology, defaultVariant, nearFrom, nearTo };
}
