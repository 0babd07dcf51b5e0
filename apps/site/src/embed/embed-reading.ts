/** What an embedded reading shows of `GET /v1/index`. */
export interface EmbedReading {
  readonly day: string;
  readonly value: number | null;
  readonly outperformers: number;
  readonly constituentCount: number;
  readonly season: "altcoin" | "neutral" | "bitcoin" | null;
  readonly isSimulated: boolean;
  readonly isStale: boolean;
}

/** A day of the line: its value, 0..100. */
export interface EmbedDay {
  readonly day: string;
  readonly value: number;
}

/**
 * Reads what is needed of an answer, without trusting it to be one.
 * @throws {TypeError} when it is none
 */
export function parseEmbedReading(answer: unknown): EmbedReading {
  const { day, value, outperformers, constituentCount, season, data } = answer as Record<string, unknown>;
  if (typeof day !== "string" || !isCount(outperformers) || !isCount(constituentCount)) {
    throw new TypeError("answer: expected a reading");
  }
  const { kind, stale } = (data ?? {}) as Record<string, unknown>;
  return {
    day,
    value: isCount(value) && value <= 100 ? value : null,
    outperformers,
    constituentCount,
    season: season === "altcoin" || season === "neutral" || season === "bitcoin" ? season : null,
    isSimulated: kind === "simulated",
    isStale: stale === true,
  };
}

/** The days of `GET /v1/index/history`, oldest first; those that aren't days are left out. */
export function parseEmbedDays(answer: unknown): readonly EmbedDay[] {
  const { points } = answer as Record<string, unknown>;
  if (!Array.isArray(points)) return [];
  return points.flatMap((point: unknown) => {
    const { day, value } = (point ?? {}) as Record<string, unknown>;
    return typeof day === "string" && isCount(value) ? [{ day, value }] : [];
  });
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
