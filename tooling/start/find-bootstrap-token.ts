import { z } from "zod";

const lineSchema = z.object({ event: z.literal("bootstrap"), bootstrapToken: z.string() });

/** The one-time token that an API without a client prints as it starts; null in every other line. */
export function findBootstrapToken(line: string): string | null {
  if (!line.includes('"bootstrap"')) return null;
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data.bootstrapToken : null;
  } catch {
    return null;
  }
}
