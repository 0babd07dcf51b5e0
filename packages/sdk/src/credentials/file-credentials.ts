import { unwatchFile, watchFile } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import type { Credential } from "./credential.ts";
import type { CredentialSource } from "./credential-source.ts";

const credentialSchema = z.union([
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("bearer"), token: z.string() }),
    z.strictObject({
      kind: z.literal("hmac-sha256"),
      secret: z.string(),
      keyid: z.string().exactOptional(),
    }),
    z.strictObject({ kind: z.literal("ed25519"), keyid: z.string(), privateKey: z.string() }),
  ]),
  z.strictObject({ kind: z.literal("ed25519"), keyid: z.string(), privateKeyFile: z.string().min(1) }),
]);

const listSchema = z.object({ credentials: z.array(credentialSchema).min(1) });
const profilesSchema = z.object({ profiles: z.record(z.string(), z.unknown()) });

/** Settings of {@link fileCredentials}. */
export interface FileCredentialsOptions {
  /** How often the file is looked at; 1,000 ms by default. */
  readonly intervalMs?: number;
  /** Which profile of a file that the command line `altseason` keeps: `{"profiles": {"default": {"credentials": […]}}}`. */
  readonly profile?: string;
}

/**
 * Credentials in a JSON file, `{"credentials": [{"kind": "ed25519", "keyid": "…", "privateKey": "-----BEGIN …"}]}`, or with
 * `privateKeyFile` for the key's own file, beside it. It is looked at by its name, so that a file or symbolic link put in its
 * place (as mounted secrets are) is seen too.
 * @throws {TypeError} on loading, when the file holds something else; the message quotes none of it
 */
export function fileCredentials(
  path: string,
  { intervalMs = 1_000, profile }: FileCredentialsOptions = {},
): CredentialSource {
  return {
    load: async () => loadAll(path, parseFile(path, await readFile(path, "utf8"), profile)),
    watch(onChange) {
      const listener = (): void => onChange();
      watchFile(path, { interval: intervalMs, persistent: false }, listener);
      return () => unwatchFile(path, listener);
    },
  };
}

type StoredCredential = z.infer<typeof credentialSchema>;

function loadAll(path: string, stored: readonly StoredCredential[]): Promise<readonly Credential[]> {
  return Promise.all(
    stored.map(async (credential): Promise<Credential> => {
      if (!("privateKeyFile" in credential)) return credential;
      const { kind, keyid, privateKeyFile } = credential;
      return { kind, keyid, privateKey: await readFile(resolve(dirname(path), privateKeyFile), "utf8") };
    }),
  );
}

function parseFile(path: string, text: string, profile: string | undefined): readonly StoredCredential[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new TypeError(`${path}: expected JSON, got something else`);
  }
  const parsed = listSchema.safeParse(profile === undefined ? value : profileOf(path, value, profile));
  if (parsed.success) return parsed.data.credentials;
  const places = parsed.error.issues.map((issue) => issue.path.join(".") || "the whole").join(", ");
  throw new TypeError(`${path}: expected a list of credentials, got something else at ${places}`);
}

function profileOf(path: string, value: unknown, name: string): unknown {
  const parsed = profilesSchema.safeParse(value);
  if (parsed.success && Object.hasOwn(parsed.data.profiles, name)) return parsed.data.profiles[name];
  throw new TypeError(`${path}: expected a profile ${JSON.stringify(name)}, got none of that name`);
}
