import { ARCHIVE_MAGIC, planArchive } from "./market-archive.ts";
import type { ArchiveHeader } from "./market-archive.ts";

/**
 * How many bytes a whole archive has, told from its beginning, for those who show how far a download is; null while too
 * little of it is there.
 * @throws {RangeError} when the bytes begin no archive
 */
export function archiveLength(beginning: Uint8Array<ArrayBuffer>): number | null {
  const { header: start } = planArchive(0, 0, 0);
  if (beginning.byteLength < start) return null;
  const magic = new TextDecoder().decode(beginning.subarray(0, ARCHIVE_MAGIC.length));
  if (magic !== ARCHIVE_MAGIC) {
    throw new RangeError(`archive: expected ${ARCHIVE_MAGIC} at its start, got ${JSON.stringify(magic)}`);
  }
  const view = new DataView(beginning.buffer, beginning.byteOffset, beginning.byteLength);
  const headerBytes = view.getUint32(ARCHIVE_MAGIC.length, true);
  if (beginning.byteLength < start + headerBytes) return null;
  const text = new TextDecoder().decode(beginning.subarray(start, start + headerBytes));
  const { dayCount, cells } = JSON.parse(text) as ArchiveHeader;
  return planArchive(headerBytes, dayCount, cells).end;
}
