import { fileCredentials, readyCredential } from "@altseason/sdk/node";
import type { Credential, ReadyCredential } from "@altseason/sdk/node";
import { CommandError } from "../command-error.ts";
import { readGivenCredential, requireProfile } from "../credentials/connection.ts";
import { profileFile, readProfiles } from "../credentials/profile-file.ts";
import type { Env } from "../env.ts";
import type { ParsedOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The credential that a call of `sign` names; of a profile the preferred one.
 * @throws {UsageError} when it names none or two
 * @throws {CommandError} when it can't be used
 */
export async function readSigner(
  options: ParsedOptions,
  env: Env,
): Promise<Extract<ReadyCredential, { kind: "signature" }>> {
  const given = readGivenCredential(options);
  const name = options.text("profile");
  if (given === null && name === undefined) {
    throw new UsageError("expected either --key-file or --hmac-secret-file or --profile, got none");
  }
  const ready = makeReady(given ?? (await readFirst(profileFile(env), name ?? "")));
  if (ready.kind === "bearer") throw new CommandError("expected a key to sign with, got a token");
  return ready;
}

async function readFirst(file: string, name: string): Promise<Credential> {
  requireProfile(file, readProfiles(file), name);
  const [first] = await fileCredentials(file, { profile: name }).load();
  if (first === undefined) throw new CommandError(`${file}: expected a credential in ${name}, got none`);
  return first;
}

function makeReady(credential: Credential): ReadyCredential {
  try {
    return readyCredential(credential);
  } catch (cause) {
    throw new CommandError(cause instanceof Error ? cause.message : "the key can't be read");
  }
}
