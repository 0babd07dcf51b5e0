import type { PublishedReading } from "@altseason/contract";
import type { ReadingRecord } from "../publication/reading-record.ts";
import type { Unlabelled } from "./unlabelled.ts";

/** A whole reading as published, with its revisions. */
export function describePublishedReading(record: ReadingRecord): Unlabelled<PublishedReading> {
  const { reading, provisional, revision, publishedAt, revisions } = record;
  return {
    reading,
    provisional,
    revision,
    publishedAt: new Date(publishedAt).toISOString(),
    revisions: revisions.map((note) => ({ ...note, publishedAt: new Date(note.publishedAt).toISOString() })),
  };
}
