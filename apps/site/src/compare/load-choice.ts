import type { IndexNow, Methodologies } from "@altseason/contract";
import type { AltseasonClient } from "@altseason/sdk";
import { isCompareFault } from "./compare-path.ts";
import type { CompareFault } from "./compare-path.ts";

/** What the page to choose days shows. */
export interface ChoiceData {
  readonly fault: CompareFault | null;
  readonly index: IndexNow;
  readonly methodologies: Methodologies["methodologies"];
  readonly defaultVariant: string;
}

/**
 * Reads which days there are to choose from; null for an address that names neither a fault nor none.
 * @throws {AltseasonError} when the API does not answer as it should
 */
export async function loadChoice(client: AltseasonClient, asked: string): Promise<ChoiceData | null> {
  if (asked !== "default" && !isCompareFault(asked)) return null;
  const [index, { methodologies, defaultVariant }] = await Promise.all([
    client.index(),
    client.methodologies(),
  ]);
  return { fault: isCompareFault(asked) ? asked : null, index, methodologies, defaultVariant };
}
