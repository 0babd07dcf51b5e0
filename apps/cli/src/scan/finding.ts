import { findTokens, parseToken } from "@altseason/auth";

/** A token where it should not be. */
export interface Finding {
  /** Path of the file, or what of the repository it lies in. */
  readonly place: string;
  readonly line: number;
  /** Counted in characters from 1. */
  readonly column: number;
  readonly environment: "live" | "test" | "dev";
  /** The first 12 characters; the rest is nobody's to read here. */
  readonly token: string;
}

const SHOWN = 12;
const SNIFFED_BYTES = 8_192;

/** Finds tokens in the bytes of a file; null when it is binary. */
export function scanBytes(bytes: Buffer, place: string): readonly Finding[] | null {
  if (bytes.subarray(0, SNIFFED_BYTES).includes(0)) return null;
  // One byte, one character: tokens are ASCII, and nothing else matters.
  return scanText(bytes.toString("latin1"), place);
}

function scanText(text: string, place: string): readonly Finding[] {
  return findTokens(text).map(({ token, at }) => {
    const before = text.slice(0, at);
    const parsed = parseToken(token);
    return {
      place,
      line: before.split("\n").length,
      column: at - before.lastIndexOf("\n"),
      environment: parsed.valid ? parsed.environment : "dev",
      token: `${token.slice(0, SHOWN)}…`,
    };
  });
}
