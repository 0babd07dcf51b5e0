import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { createAuthenticatedClient, fileCredentials, readyCredential } from "@altseason/sdk/node";
import type { AuthenticatedClient, Credential, CredentialSource } from "@altseason/sdk/node";
import { chooseApi } from "../choose-api.ts";
import { CommandError } from "../command-error.ts";
import type { CommandContext } from "../command.ts";
import { readEnv } from "../env.ts";
import type { OptionKinds, ParsedOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";
import { profileFile, readProfiles, requirePrivate } from "./profile-file.ts";
import type { Profile } from "./profile.ts";

/** Options by which a command is told as whom to ask, and where. */
export const CONNECTION_OPTIONS: OptionKinds = {
  profile: "text",
  keyid: "text",
  "key-file": "text",
  "hmac-secret-file": "text",
  api: "text",
};

/** The same as a usage has them. */
export const CONNECTION_USAGE: string =
  "[--profile NAME | --keyid ID --key-file PEM | --hmac-secret-file FILE] [--api URL]";

/** An API, and as whom it is asked. */
export interface Connection {
  readonly client: AuthenticatedClient;
  readonly api: string;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly profileFile: string;
  /** The profile that is asked by; null where another credential is. */
  readonly profile: Profile | null;
}

const DEFAULT_PROFILE = "default";

/**
 * Connects with a key that the options name, else a profile that they name, else ALTSEASON_TOKEN, else the profile `default`.
 * @throws {UsageError} when there is none
 * @throws {CommandError} when it can't be used
 */
export function connect(options: ParsedOptions, context: Pick<CommandContext, "env">): Connection {
  const env = readEnv(context.env);
  const file = profileFile(env);
  const credential = readGivenCredential(options);
  const name = options.text("profile");
  const token = name === undefined ? env.ALTSEASON_TOKEN : undefined;
  const profiles = readProfiles(file);
  const own: readonly Credential[] | null =
    credential !== null ? [credential] : token === undefined ? null : [{ kind: "bearer", token }];
  const profile = own === null ? chooseProfile(file, profiles, name) : null;
  const api = chooseApi(options.text("api"), profile?.api, env.ALTSEASON_API_URL);
  const source = own ?? fileCredentials(file, { profile: name ?? DEFAULT_PROFILE });
  return { client: open(api, source), api, profiles, profileFile: file, profile };
}

/**
 * What `--key-file` or `--hmac-secret-file` hold; null where neither is given.
 * @throws {UsageError} when both are, or a profile beside one, or an id lacks
 */
export function readGivenCredential(options: ParsedOptions): Credential | null {
  const keyFile = options.text("key-file");
  const secretFile = options.text("hmac-secret-file");
  const keyid = options.text("keyid");
  const given = [keyFile, secretFile, options.text("profile")].filter((value) => value !== undefined);
  if (given.length > 1) {
    throw new UsageError("expected either --key-file or --hmac-secret-file or --profile, got more");
  }
  if (keyFile !== undefined) {
    return {
      kind: "ed25519",
      keyid: options.requireText("keyid"),
      privateKey: readFileSync(keyFile, "utf8"),
    };
  }
  if (secretFile !== undefined) {
    const secret = readFileSync(secretFile, "utf8").trim();
    return { kind: "hmac-sha256", secret, ...(keyid === undefined ? {} : { keyid }) };
  }
  if (keyid !== undefined) throw new UsageError("--keyid: expected --key-file or --hmac-secret-file with it");
  return null;
}

/** @throws {CommandError} when there is no profile of that name, or others can read one of its keys */
export function requireProfile(file: string, profiles: ReadonlyMap<string, Profile>, name: string): Profile {
  const profile = profiles.get(name);
  if (profile === undefined) {
    const names = [...profiles.keys()].join(", ") || "none";
    throw new CommandError(`${file}: expected a profile ${name}, got ${names}`);
  }
  for (const credential of profile.credentials) {
    if (credential.kind === "ed25519") requirePrivate(resolve(dirname(file), credential.privateKeyFile));
  }
  return profile;
}

function chooseProfile(
  file: string,
  profiles: ReadonlyMap<string, Profile>,
  name: string | undefined,
): Profile {
  if (name === undefined && !profiles.has(DEFAULT_PROFILE)) {
    throw new UsageError(
      `expected --profile, --key-file, --hmac-secret-file, ALTSEASON_TOKEN or a profile ${DEFAULT_PROFILE} in ${file}, got none; \`altseason keys bootstrap\` makes the first key of an API`,
    );
  }
  return requireProfile(file, profiles, name ?? DEFAULT_PROFILE);
}

function open(baseUrl: string, credentials: readonly Credential[] | CredentialSource): AuthenticatedClient {
  try {
    if (!("load" in credentials)) credentials.forEach(readyCredential);
    return createAuthenticatedClient({ baseUrl, credentials });
  } catch (cause) {
    throw new CommandError(cause instanceof Error ? cause.message : "the credentials can't be used", {
      cause,
    });
  }
}
