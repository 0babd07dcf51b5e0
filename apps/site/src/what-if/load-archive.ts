import { archiveLength } from "@altseason/core";

/**
 * Downloads a market archive and tells how far it is: bytes as they are unpacked, and how many there will be once its
 * beginning has told.
 * @throws {Error} when the answer is not the archive
 */
export async function loadArchive(
  url: string,
  onProgress: (bytes: number, totalBytes: number | null) => void,
): Promise<ArrayBuffer> {
  const response = await fetch(url, { headers: { accept: "application/octet-stream" } });
  if (!response.ok || response.body === null) {
    throw new Error(`archive: expected it at ${url}, got ${response.status}`);
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  let bytes = 0;
  let totalBytes: number | null = null;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    bytes += part.value.length;
    totalBytes ??= archiveLength(join(chunks, bytes));
    onProgress(bytes, totalBytes);
  }
  return join(chunks, bytes).buffer;
}

function join(chunks: readonly Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
