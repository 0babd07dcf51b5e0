import { z } from "zod";

const indexSchema = z.object({
  day: z.string(),
  value: z.number().nullable(),
  fraction: z.string().nullable(),
  season: z.string().nullable(),
  data: z.object({ kind: z.string(), description: z.string() }),
});

/** Today's reading and what it rests on, in two lines. */
export async function describeData(apiUrl: string): Promise<readonly string[]> {
  const response = await fetch(`${apiUrl}/v1/index`);
  const { day, value, fraction, season, data } = indexSchema.parse(await response.json());
  const reading =
    value === null
      ? `no value yet for ${day}`
      : `${value} (${fraction ?? ""}) on ${day}, ${season === "neutral" ? "neither season" : `${season} season`}`;
  const kind = data.kind === "simulated" ? "SIMULATED, not the real market" : data.kind;
  return [reading, `${kind}: ${data.description}`];
}
