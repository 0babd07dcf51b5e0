import type { KeyEnvironment } from "../keys/api-key.ts";
import { decodeBase62, encodeBase62, encodeUint32Base62 } from "./base62.ts";
import { crc32 } from "./crc32.ts";

/** A token's parts. The secret is 43 base62 digits of 256 random bits. */
export interface TokenParts {
  readonly environment: KeyEnvironment;
  readonly versionId: string;
  readonly secret: string;
}

/** A token, or why a text is none. `checksum`: it has the form and was mistyped, cut or made up. */
export type ParsedToken =
  | ({ readonly valid: true } & TokenParts)
  | { readonly valid: false; readonly reason: "malformed" | "checksum" };

const SECRET_BYTES = 32;
const SECRET_DIGITS = 43;
const ID_BYTES = 11;
const ID_DIGITS = 16;
const CHECKSUM_DIGITS = 6;
const ENVIRONMENT_AT = "alts_".length;
const FORM = /^alts_(?:live|test|dev)_[0-9A-Za-z]{16}_[0-9A-Za-z]{49}$/;

/** Where tokens lie in a text; the checksum then tells a token from noise. For secret scanners: one expression, no look-around. */
export const TOKEN_PATTERN = "alts_(?:live|test|dev)_[0-9A-Za-z]{16}_[0-9A-Za-z]{49}";

/**
 * Writes a token: `alts_<environment>_<version id>_<secret><checksum>`, the checksum over all before it.
 * @throws {RangeError} when the id or the secret is of another form
 */
export function formatToken({ environment, versionId, secret }: TokenParts): string {
  const body = `alts_${environment}_${versionId}_${secret}`;
  const token = body + encodeUint32Base62(crc32(body));
  if (!FORM.test(token)) {
    throw new RangeError(
      `token: expected a version id of ${ID_DIGITS} and a secret of ${SECRET_DIGITS} base62 digits, got ${versionId.length} and ${secret.length} characters`,
    );
  }
  return token;
}

/** Reads a token and checks its checksum; whether it is anybody's is not known here. */
export function parseToken(text: string): ParsedToken {
  if (!FORM.test(text)) return { valid: false, reason: "malformed" };
  const checksumAt = text.length - CHECKSUM_DIGITS;
  if (decodeBase62(text.slice(checksumAt)) !== crc32(text, checksumAt)) {
    return { valid: false, reason: "checksum" };
  }
  const secretAt = checksumAt - SECRET_DIGITS;
  const idAt = secretAt - 1 - ID_DIGITS;
  const environment = text.slice(ENVIRONMENT_AT, idAt - 1);
  return {
    valid: true,
    environment: environment === "live" || environment === "test" ? environment : "dev",
    versionId: text.slice(idAt, secretAt - 1),
    secret: text.slice(secretAt, checksumAt),
  };
}

/** Tokens in a text, each with its place, noise left out by the checksum. */
export function findTokens(text: string): readonly { readonly token: string; readonly at: number }[] {
  const found: { token: string; at: number }[] = [];
  for (const match of text.matchAll(new RegExp(TOKEN_PATTERN, "g"))) {
    if (parseToken(match[0]).valid) found.push({ token: match[0], at: match.index });
  }
  return found;
}

/** Source of randomness: so many bytes that nobody can guess. */
export type RandomBytes = (size: number) => Uint8Array;

/** A new secret. */
export function createSecret(randomBytes: RandomBytes): string {
  return encodeBase62(randomBytes(SECRET_BYTES), SECRET_DIGITS);
}

/** A new version id: 16 base62 digits of 88 random bits. */
export function createVersionId(randomBytes: RandomBytes): string {
  return encodeBase62(randomBytes(ID_BYTES), ID_DIGITS);
}
