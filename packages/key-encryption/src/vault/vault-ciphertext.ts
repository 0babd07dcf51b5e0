/** `vault:v2:base64` in its parts: the version of the Transit key, and the bytes. */
export interface VaultCiphertext {
  readonly version: string;
  readonly bytes: Uint8Array;
}

const CIPHERTEXT = /^vault:v([1-9]\d{0,8}):([A-Za-z0-9+/]+={0,2})$/;

/** Null when it is not one, or its base64 is written in another way than ours. */
export function parseVaultCiphertext(text: unknown): VaultCiphertext | null {
  const [, version, encoded] = (typeof text === "string" ? CIPHERTEXT.exec(text) : null) ?? [];
  if (version === undefined || encoded === undefined) return null;
  const bytes = Buffer.from(encoded, "base64");
  return bytes.toString("base64") === encoded ? { version, bytes } : null;
}

/** Kept as bytes rather than text, so that one ciphertext can't be written in two ways. */
export function formatVaultCiphertext({ version, bytes }: VaultCiphertext): string {
  return `vault:v${version}:${Buffer.from(bytes).toString("base64")}`;
}
