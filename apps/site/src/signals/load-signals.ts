import type { Methodologies, Signals } from "@altseason/contract";
import type { AltseasonClient } from "@altseason/sdk";

/** Everything the page of signals shows, as the API told it. */
export interface SignalsData {
  readonly signals: Signals;
  readonly methodologies: Methodologies["methodologies"];
  readonly methodology: Methodologies["methodologies"][number];
  readonly defaultVariant: string;
}

/**
 * Reads a variant's signals; null when the API publishes no such variant.
 * @throws {AltseasonError} when the API does not answer as it should
 */
export async function loadSignals(client: AltseasonClient, asked: string): Promise<SignalsData | null> {
  const { methodologies, defaultVariant } = await client.methodologies();
  const variant = asked === "default" ? defaultVariant : asked;
  const methodology = methodologies.find(({ id }) => id === variant);
  if (methodology === undefined) return null;
  return { signals: await client.signals({ variant }), methodologies, methodology, defaultVariant };
}
