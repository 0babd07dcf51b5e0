import type { Methodologies, PublishedReading } from "@altseason/contract";
import type { AltseasonClient } from "@altseason/sdk";
import { isIsoDay } from "./day-path.ts";

/** How far back the day before is looked for: further than months lie apart. */
const LOOK_BACK_DAYS = 70;
const MS_PER_DAY = 86_400_000;

/** Everything the page of a day shows, as the API told it. */
export interface DayData {
  readonly published: PublishedReading;
  readonly methodologies: Methodologies["methodologies"];
  readonly defaultVariant: string;
  /** The nearest days with a value before and after; null where there is none near. */
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * Reads a day as it was published; null for what is no day of the data and for a variant that isn't published.
 * @throws {AltseasonError} when the API does not answer as it should
 */
export async function loadDay(client: AltseasonClient, day: string, asked: string): Promise<DayData | null> {
  if (!isIsoDay(day)) return null;
  const { methodologies, defaultVariant, data } = await client.methodologies();
  const variant = asked === "default" ? defaultVariant : asked;
  if (!methodologies.some(({ id }) => id === variant) || day < data.firstDay || day > data.lastDay)
    return null;
  const [published, before, after] = await Promise.all([
    client.reading(day, { variant }),
    client.history({ variant, from: shiftDay(day, -LOOK_BACK_DAYS), to: day }),
    client.history({ variant, from: day, limit: 2 }),
  ]);
  return {
    published,
    methodologies,
    defaultVariant,
    previous: before.points.findLast((point) => point.day < day)?.day ?? null,
    next: after.points.find((point) => point.day > day)?.day ?? null,
  };
}

function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}
