import type { IndexNow, Methodologies, Status } from "@altseason/contract";
import type { AltseasonClient } from "@altseason/sdk";

/** What the page of other rules shows before any script runs. */
export interface WhatIfData {
  readonly methodologies: Methodologies["methodologies"];
  readonly defaultVariant: string;
  /** The newest of each published variant, in their order. */
  readonly indexes: readonly IndexNow[];
  readonly cadence: Status["cadence"];
  readonly data: Status["data"];
}

/**
 * Reads the published variants as they stand, and what the data are.
 * @throws {AltseasonError} when the API does not answer as it should
 */
export async function loadWhatIf(client: AltseasonClient): Promise<WhatIfData> {
  const [{ methodologies, defaultVariant }, { cadence, data }] = await Promise.all([
    client.methodologies(),
    client.status(),
  ]);
  const indexes = await Promise.all(methodologies.map(({ id }) => client.index({ variant: id })));
  return { methodologies, defaultVariant, indexes, cadence, data };
}
