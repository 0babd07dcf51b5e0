import { METHODOLOGIES, historyPoints } from "@altseason/core";
import type { IndexMarkStore } from "@altseason/auth";
import type { Logger } from "pino";
import type { Edition } from "../publication/edition.ts";
import { judgeIndex } from "./index-events.ts";

/** What {@link createIndexTeller} needs. */
export interface IndexTellerOptions {
  readonly marks: IndexMarkStore;
  readonly log: Logger;
  readonly now: () => number;
}

/**
 * Tells endpoints what an edition brings: once over all instances, by the mark that each variant has in the store. Nothing is
 * asked of the store while an edition has no new final day.
 */
export function createIndexTeller({
  marks,
  log,
  now,
}: IndexTellerOptions): (edition: Edition | null) => Promise<void> {
  const seen = new Map<string, number>();

  return async (edition) => {
    if (edition === null) return;
    const { publication, records } = edition;
    const { id, source } = publication.dataSet;
    for (const methodology of METHODOLOGIES) {
      const record = records.get(methodology.id);
      if (record === undefined) continue;
      const lastDay = record.provisional ? publication.lastDay - 1 : publication.lastDay;
      const name = `${id} ${methodology.id}`;
      if ((seen.get(name) ?? Number.NEGATIVE_INFINITY) >= lastDay) continue;
      const points = historyPoints(publication.historyOf(methodology));
      const dataSet = { id, kind: source.kind };
      const standing = { dataSet, variant: methodology.id, points, lastDay, now: now() };
      const told = await marks.advance(id, methodology.id, (mark) => judgeIndex(standing, mark));
      seen.set(name, lastDay);
      for (const { type, data } of told)
        log.info({ event: "index-event", type, ...data }, "an event of the index was told");
    }
  };
}
