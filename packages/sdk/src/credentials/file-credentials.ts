import { unwatchFile, watchFile } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Credential } from "./credential.ts";
import type { CredentialSource } from "./credential-source.ts";

const fileSchema = z.object({
  credentials: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("bearer"), token: z.string() }),
        z.strictObject({
          kind: z.literal("hmac-sha256"),
          secret: z.string(),
          keyid: z.string().exactOptional(),
        }),
        z.strictObject({ kind: z.literal("ed25519"), keyid: z.string(), privateKey: z.string() }),
      ]),
    )
    .min(1),
});

/** Settings of {@link fileCredentials}. */
export interface FileCredentialsOptions {
  /** How often the file is looked at; 1,000 ms by default. */
  readonly intervalMs?: number;
}

/**
 * Credentials in a JSON file, `{"credentials": [{"kind": "ed25519", "keyid": "…", "privateKey": "-----BEGIN …"}]}`. It is looked at
 * by its name, so that a file or symbolic link put in its place (as mounted secrets are) is seen too.
 * @throws {TypeError} on loading, when the file holds something else; the message quotes none of it
 */
export function fileCredentials(
  path: string,
  { intervalMs = 1_000 }: FileCredentialsOptions = {},
): CredentialSource {
  return {
    load: async () => parseFile(path, await readFile(path, "utf8")),
    watch(onChange) {
      const listener = (): void => onChange();
      watchFile(path, { interval: intervalMs, persistent: false }, listener);
      return () => unwatchFile(path, listener);
    },
  };
}

function parseFile(path: string, text: string): readonly Credential[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new TypeError(`${path}: expected JSON, got something else`);
  }
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) return parsed.data.credentials;
  const places = parsed.error.issues.map((issue) => issue.path.join(".") || "the whole").join(", ");
  throw new TypeError(`${path}: expected a list of credentials, got something else at ${places}`);
}
