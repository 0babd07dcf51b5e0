import type { Coin, Exclusions, Methodologies, ReadingBody } from "@altseason/contract";
import type { AltseasonClient } from "@altseason/sdk";

const RANKED = 14;

/** What the page of the method works out. */
export interface MethodologyData {
  readonly methodologies: Methodologies;
  readonly exclusions: Exclusions;
  readonly reading: ReadingBody;
  /** The largest coins of the day. */
  readonly ranked: readonly Coin[];
}

/**
 * Reads today's default reading with its evidence, and the rules.
 * @throws {AltseasonError} when the API does not answer as it should
 */
export async function loadMethodology(client: AltseasonClient): Promise<MethodologyData> {
  const { day } = await client.index();
  const [methodologies, exclusions, { reading }, { coins: ranked }] = await Promise.all([
    client.methodologies(),
    client.exclusions(),
    client.reading(day),
    client.coins({ limit: RANKED }),
  ]);
  return { methodologies, exclusions, reading, ranked };
}
