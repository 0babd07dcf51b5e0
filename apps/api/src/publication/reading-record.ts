import type { Reading } from "@altseason/core";

/** One revision of a published reading. Times in milliseconds since the epoch. */
export interface RevisionNote {
  readonly revision: number;
  readonly publishedAt: number;
  readonly sha256: string;
  readonly value: number | null;
  /** Why it replaced the one before; null for the first. */
  readonly reason: string | null;
}

/** A reading as published, with all that came before it. */
export interface ReadingRecord {
  readonly reading: Reading;
  readonly revision: number;
  readonly publishedAt: number;
  /** Its day had not ended: it may still move without a revision. */
  readonly provisional: boolean;
  /** Every revision up to this one, oldest first. */
  readonly revisions: readonly RevisionNote[];
}
