import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { signedHeadSchema } from "@altseason/contract";
import type { HeadList } from "@altseason/contract";
import { z } from "zod";
import { CommandError } from "../command-error.ts";

/** Heads of a trail, oldest first, with the server's keys as they were then. */
export type SavedHeads = Pick<HeadList, "heads" | "keys">;

const keySchema = z.object({ keyid: z.string(), publicKey: z.string() });
const headsSchema = z.union([
  z.object({ heads: z.array(signedHeadSchema).min(1), keys: z.array(keySchema).default([]) }),
  z
    .object({ head: signedHeadSchema, key: keySchema.optional() })
    .transform(({ head, key }) => ({ heads: [head], keys: key === undefined ? [] : [key] })),
  z
    .array(signedHeadSchema)
    .min(1)
    .transform((heads) => ({ heads, keys: [] })),
  signedHeadSchema.transform((head) => ({ heads: [head], keys: [] })),
]);

/**
 * Heads from a file, in any form in which the API answers them.
 * @throws {CommandError} when the file holds something else
 */
export function readHeads(file: string): SavedHeads {
  const text = readFileSync(file, "utf8");
  try {
    return headsSchema.parse(JSON.parse(text));
  } catch {
    throw new CommandError(`${file}: expected heads of an audit trail as JSON, got something else`);
  }
}

/** The same; none where there is no file yet. */
export function readSavedHeads(file: string): SavedHeads {
  return statSync(file, { throwIfNoEntry: false }) === undefined ? { heads: [], keys: [] } : readHeads(file);
}

/** Adds to what was saved, and takes nothing away: a key that was saved stays as it was. */
export function writeSavedHeads(file: string, saved: SavedHeads, added: SavedHeads): void {
  const known = new Set(saved.heads.map(({ sequence, hash }) => `${sequence} ${hash}`));
  const heads = [
    ...saved.heads,
    ...added.heads.filter(({ sequence, hash }) => !known.has(`${sequence} ${hash}`)),
  ];
  const keyids = new Set(saved.keys.map(({ keyid }) => keyid));
  const keys = [...saved.keys, ...added.keys.filter(({ keyid }) => !keyids.has(keyid))];
  writeFileSync(`${file}.new`, `${JSON.stringify({ heads, keys }, null, 2)}\n`, { flush: true });
  renameSync(`${file}.new`, file);
}
