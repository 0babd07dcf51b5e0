import { eq, sql } from "drizzle-orm";
import { EMPTY_SEQUENCE, REPLAY_DEADLINE_MS, inTime, takeSequence } from "@altseason/auth";
import type { SequenceStore, SequenceWindow } from "@altseason/auth";
import type { Database } from "./open-database.ts";
import { sequenceWindow } from "./schema/index.ts";

/** Anti-replay windows in Postgres or PGlite: a claim reads and moves its key's window under a lock of the row. */
export function createSequenceStore(
  { orm }: Database,
  { deadlineMs = REPLAY_DEADLINE_MS }: { readonly deadlineMs?: number } = {},
): SequenceStore {
  return {
    claim: (keyId, counter, mode) => {
      const claiming = orm.transaction(async (transaction) => {
        const [row] = await transaction
          .insert(sequenceWindow)
          .values({ keyId, ...packWindow(EMPTY_SEQUENCE) })
          .onConflictDoUpdate({ target: sequenceWindow.keyId, set: { keyId: sql`excluded.key_id` } })
          .returning();
        if (row === undefined) throw new RangeError(`window: expected one of ${keyId}, got none`);
        const { outcome, window } = takeSequence(unpackWindow(row), counter, mode);
        if (outcome === "fresh") {
          await transaction
            .update(sequenceWindow)
            .set(packWindow(window))
            .where(eq(sequenceWindow.keyId, keyId));
        }
        return outcome;
      });
      return inTime(claiming, deadlineMs);
    },
  };
}

const WORD_BYTES = 4;

function packWindow({ highest, bits }: SequenceWindow): {
  readonly highest: number;
  readonly bits: Uint8Array;
} {
  const packed = Buffer.alloc(bits.length * WORD_BYTES);
  bits.forEach((word, index) => packed.writeUInt32LE(word, index * WORD_BYTES));
  return { highest, bits: packed };
}

function unpackWindow({ highest, bits }: typeof sequenceWindow.$inferSelect): SequenceWindow {
  const packed = Buffer.from(bits);
  const words = Array.from({ length: packed.length / WORD_BYTES }, (_, index) =>
    packed.readUInt32LE(index * WORD_BYTES),
  );
  return { highest, bits: words };
}
