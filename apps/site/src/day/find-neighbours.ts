import type { AltseasonClient } from "@altseason/sdk";

/** How far back the day before is looked for: further than months lie apart. */
const LOOK_BACK_DAYS = 70;
const MS_PER_DAY = 86_400_000;

/** The nearest days with a value before and after a day; null where there is none near. */
export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

/** Finds them in the history of a variant. */
export async function findNeighbours(
  client: AltseasonClient,
  day: string,
  variant: string,
): Promise<Neighbours> {
  const from = new Date(Date.parse(day) - LOOK_BACK_DAYS * MS_PER_DAY).toISOString().slice(0, 10);
  const [before, after] = await Promise.all([
    client.history({ variant, from, to: day }),
    client.history({ variant, from: day, limit: 2 }),
  ]);
  return {
    previous: before.points.findLast((point) => point.day < day)?.day ?? null,
    next: after.points.find((point) => point.day > day)?.day ?? null,
  };
}
