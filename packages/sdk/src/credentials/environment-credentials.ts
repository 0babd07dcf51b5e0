import type { Credential } from "./credential.ts";
import type { CredentialSource } from "./credential-source.ts";

/** The environment as Node has it. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The successor of a credential stands beside it, under names with this ending. */
const SUFFIXES = ["", "_NEXT"] as const;

/**
 * Credentials in environment variables: `ALTSEASON_TOKEN`; or `ALTSEASON_HMAC_SECRET`; or `ALTSEASON_PRIVATE_KEY` (PEM, line
 * ends may be written as `\n`) with `ALTSEASON_KEY_ID`. A successor has the same names with `_NEXT`. Read at each load.
 * @throws {RangeError} on loading, when none is set, or a private key without its id
 * @example environmentCredentials(process.env)
 */
export function environmentCredentials(variables: Variables): CredentialSource {
  return {
    load: async () => {
      const credentials = SUFFIXES.flatMap((suffix) => readOne(variables, suffix));
      if (credentials.length > 0) return credentials;
      throw new RangeError(
        "environment: expected ALTSEASON_TOKEN, ALTSEASON_HMAC_SECRET or ALTSEASON_PRIVATE_KEY, got none",
      );
    },
  };
}

function readOne(variables: Variables, suffix: string): readonly Credential[] {
  const read = (name: string): string | undefined => {
    const value = variables[name + suffix]?.trim();
    return value === "" ? undefined : value;
  };
  const privateKey = read("ALTSEASON_PRIVATE_KEY")?.replaceAll("\\n", "\n");
  const keyid = read("ALTSEASON_KEY_ID");
  const secret = read("ALTSEASON_HMAC_SECRET");
  const token = read("ALTSEASON_TOKEN");
  if (privateKey !== undefined) {
    if (keyid !== undefined) return [{ kind: "ed25519", keyid, privateKey }];
    throw new RangeError(`ALTSEASON_KEY_ID${suffix}: expected the id of the private key's version, got none`);
  }
  if (secret !== undefined)
    return [{ kind: "hmac-sha256", secret, ...(keyid === undefined ? {} : { keyid }) }];
  return token === undefined ? [] : [{ kind: "bearer", token }];
}
