import type { Reading } from "./reading.ts";

/** One member in which two readings differ, by JSON pointer (RFC 6901). */
export interface ReadingDifference {
  readonly pointer: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/**
 * Every member in which two readings differ, `expected` being the first's and `got` the second's. Constituents are
 * compared by their place in the list, as they are hashed.
 */
export function diffReadings(expected: Reading, got: Reading): readonly ReadingDifference[] {
  return differencesOf(expected, got, "");
}

function differencesOf(expected: unknown, got: unknown, pointer: string): readonly ReadingDifference[] {
  if (Object.is(expected, got)) return [];
  if (!isContainer(expected) || !isContainer(got)) return [{ pointer, expected, got }];
  const keys = new Set([...Object.keys(expected), ...Object.keys(got)]);
  return [...keys].flatMap((key) =>
    differencesOf(expected[key], got[key], `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
