const KEY_BYTES = 32;

/** 32 bytes from base64 as `base64` itself writes it; otherwise what is wrong with it, without showing it. */
export function decodeKey(text: string): Uint8Array | string {
  const bytes = Buffer.from(text, "base64");
  if (bytes.toString("base64") !== text) return `expected base64, got ${text.length} characters that are not`;
  if (bytes.length !== KEY_BYTES) return `expected ${KEY_BYTES} bytes, got ${bytes.length}`;
  return bytes;
}
