import type { IndexNow, Methodologies, Seasons } from "@altseason/contract";
import type { AltseasonClient } from "@altseason/sdk";
import { usualStepDays } from "../line-chart/chart-days.ts";

/** Days by which the distance of readings is told. */
const SAMPLE = 60;

/** Everything the page of seasons shows, as the API told it. */
export interface SeasonsData {
  readonly seasons: Seasons["seasons"];
  readonly index: IndexNow;
  readonly methodologies: Methodologies["methodologies"];
  readonly methodology: Methodologies["methodologies"][number];
  readonly defaultVariant: string;
  /** First day that has a reading, and how many days readings usually lie apart. */
  readonly firstDay: string;
  readonly stepDays: number;
}

/**
 * Reads a variant's seasons; null when the API publishes no such variant.
 * @throws {AltseasonError} when the API does not answer as it should
 */
export async function loadSeasons(client: AltseasonClient, asked: string): Promise<SeasonsData | null> {
  const { methodologies, defaultVariant } = await client.methodologies();
  const variant = asked === "default" ? defaultVariant : asked;
  const methodology = methodologies.find(({ id }) => id === variant);
  if (methodology === undefined) return null;
  const [{ seasons }, index, { points }] = await Promise.all([
    client.seasons({ variant }),
    client.index({ variant }),
    client.history({ variant, limit: SAMPLE }),
  ]);
  return {
    seasons,
    index,
    methodologies,
    methodology,
    defaultVariant,
    firstDay: points[0]?.day ?? index.day,
    stepDays: usualStepDays(points.map(({ day }) => day)),
  };
}
