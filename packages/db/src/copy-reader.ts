const SIGNATURE_BYTES = 11;
const FIXED_HEADER_BYTES = SIGNATURE_BYTES + 4;
const LENGTH_BYTES = 4;
const TRAILER = -1;

/** The fields of one row as the server holds them: integers big-endian, bytea as it is, null for null. */
export type CopiedRow = readonly (Buffer | null)[];

/**
 * Reads a binary COPY as it arrives, in chunks of whole rows, and hands each row on; the fields are views that last until
 * the call ends. PostgreSQL documentation, COPY, "Binary Format".
 */
export function createCopyReader(onRow: (row: CopiedRow) => void): (chunk: Buffer) => void {
  let isHeaderRead = false;
  return (chunk) => {
    let offset = 0;
    if (!isHeaderRead) {
      offset = FIXED_HEADER_BYTES + LENGTH_BYTES + chunk.readInt32BE(FIXED_HEADER_BYTES);
      isHeaderRead = true;
    }
    while (offset < chunk.length) {
      const fieldCount = chunk.readInt16BE(offset);
      offset += 2;
      if (fieldCount === TRAILER) return;
      const row: (Buffer | null)[] = [];
      for (let field = 0; field < fieldCount; field += 1) {
        const length = chunk.readInt32BE(offset);
        offset += LENGTH_BYTES;
        if (offset + length > chunk.length) {
          throw new RangeError(
            `copy: expected ${length} bytes of a field, got ${chunk.length - offset} in its chunk`,
          );
        }
        row.push(length < 0 ? null : chunk.subarray(offset, offset + length));
        offset += Math.max(length, 0);
      }
      onRow(row);
    }
  };
}
