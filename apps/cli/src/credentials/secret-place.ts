import { readFileSync, rmSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { IssuedSecret, KeyBody } from "@altseason/sdk/node";
import type { OptionKinds, ParsedOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";
import { makeKeyPair } from "./make-key-pair.ts";
import { writeProfile } from "./profile-file.ts";
import { PROFILE_NAME } from "./profile.ts";
import type { Profile, StoredCredential } from "./profile.ts";

/** Options by which a command that makes a version is told where what it is used with goes. */
export const SECRET_OPTIONS: OptionKinds = {
  save: "text",
  "key-out": "text",
  public: "text",
};

/** The same as a usage has them. */
export const SECRET_USAGE = "[--save NAME] [--key-out FILE | --public PEM]";

/** Where what a new version is used with goes. */
export interface SecretPlace {
  /** To send; undefined for kinds without one. */
  readonly publicKey: string | undefined;
  /** Of a private key that was made here. */
  readonly keyFile: string | null;
  /** Profile to save into; null: the answer is shown. */
  readonly profile: string | null;
  /** The API refused: removes a private key that was made for nothing. */
  discard(): void;
}

/** What is to be made, and for which key; null for a new one. */
export interface SecretWish {
  readonly kind: KeyBody["kind"];
  readonly keyId: string | null;
  readonly profileFile: string;
  readonly profiles: ReadonlyMap<string, Profile>;
}

/**
 * Makes a place before the API is asked, so that nothing is told that can't be kept.
 * @throws {UsageError} when the options don't fit the kind, or the profile is another key's
 */
export function prepareSecretPlace(options: ParsedOptions, wish: SecretWish): SecretPlace {
  const profile = options.text("save") ?? null;
  if (profile !== null) requireSavable(profile, wish);
  const keyOut = options.text("key-out");
  const publicKeyFile = options.text("public");
  const isSecret = wish.kind === "bearer" || wish.kind === "hmac-sha256";
  if (isSecret && (keyOut ?? publicKeyFile) !== undefined) {
    throw new UsageError(`--key-out, --public: expected neither for ${wish.kind}, got one`);
  }
  if (isSecret) return { publicKey: undefined, keyFile: null, profile, discard: () => {} };
  if (publicKeyFile !== undefined) {
    if (profile !== null || keyOut !== undefined) {
      throw new UsageError(
        "--public: expected neither --save nor --key-out with it: the private half is elsewhere",
      );
    }
    return { publicKey: readFileSync(publicKeyFile, "utf8"), keyFile: null, profile, discard: () => {} };
  }
  if (wish.kind !== "ed25519") throw new UsageError(`--public: expected one for ${wish.kind}, got none`);
  if (profile === null && keyOut === undefined) {
    throw new UsageError("expected --save, --key-out or --public: a pair has to lie somewhere, got none");
  }
  const { file, publicKey } = makeKeyPair(
    (mark) => keyOut ?? join(dirname(wish.profileFile), "keys", `${profile}-${mark}.pem`),
  );
  return { publicKey, keyFile: resolve(file), profile, discard: () => rmSync(file, { force: true }) };
}

/** Puts a new version first into the place's profile, before the one version that it follows. */
export function saveSecret(
  { keyFile, profile: name }: SecretPlace,
  { keyId, secret, api }: { readonly keyId: string; readonly secret: IssuedSecret; readonly api: string },
  { profileFile, profiles }: Pick<SecretWish, "profileFile" | "profiles">,
): void {
  const credential = credentialOf(secret, keyFile, profileFile);
  if (name === null || credential === null) return;
  const [previous] = profiles.get(name)?.credentials ?? [];
  const credentials = previous === undefined ? [credential] : [credential, previous];
  writeProfile(profileFile, name, { api, keyId, credentials });
}

function credentialOf(
  { kind, keyid, token, hmacSecret }: IssuedSecret,
  keyFile: string | null,
  profileFile: string,
): StoredCredential | null {
  if (token !== null) return { kind: "bearer", token };
  if (hmacSecret !== null) return { kind: "hmac-sha256", secret: hmacSecret };
  if (kind !== "ed25519" || keyFile === null) return null;
  const beside = relative(dirname(profileFile), keyFile);
  const isBeside = !beside.startsWith("..") && !isAbsolute(beside);
  return { kind, keyid, privateKeyFile: isBeside ? beside : keyFile };
}

function requireSavable(name: string, { keyId, profileFile, profiles }: SecretWish): void {
  if (!PROFILE_NAME.test(name)) {
    throw new UsageError(
      `--save: expected lower-case letters, digits and hyphens, got ${JSON.stringify(name)}`,
    );
  }
  const existing = profiles.get(name);
  if (existing === undefined || existing.keyId === keyId) return;
  throw new UsageError(
    `--save: expected a name of no other key, got ${name}, which is ${existing.keyId} in ${profileFile}`,
  );
}
