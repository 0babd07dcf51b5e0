import { UsageError } from "../usage-error.ts";
import type { VerbCall } from "./client-verb.ts";

/**
 * The id of the key that a verb is about: an id as it stands, the key of a profile, or else one's own.
 * @throws {UsageError} when there is no such key
 */
export function resolveKey({ options, profile, profiles, profileFile }: VerbCall): string {
  const [word] = options.positionals;
  if (word === undefined) {
    if (profile !== null) return profile.keyId;
    throw new UsageError("KEY: expected an id (key_…) or the name of a profile, got none");
  }
  if (word.startsWith("key_")) return word;
  const named = profiles.get(word);
  if (named !== undefined) return named.keyId;
  throw new UsageError(`KEY: expected an id (key_…) or a profile of ${profileFile}, got ${word}`);
}
