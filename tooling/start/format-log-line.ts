import { z } from "zod";

const lineSchema = z.object({ level: z.number(), msg: z.string() });
const LEVELS = [
  [50, "error"],
  [40, "warning"],
  [30, "note"],
] as const;

/**
 * What a person should see of one line of a server's log: a pino line from `leastLevel` on as `api warning: …`, a line that
 * is no JSON as it is, else null.
 */
export function formatLogLine(name: string, line: string, leastLevel: number): string | null {
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success) return line.trim() === "" ? null : `${name}: ${line}`;
  const { level, msg } = parsed.data;
  if (level < leastLevel) return null;
  const word = LEVELS.find(([least]) => level >= least)?.[1] ?? "detail";
  return `${name} ${word}: ${msg}`;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
