import { METHODOLOGIES } from "@altseason/core";
import type { Edition } from "../publication/edition.ts";
import type { Publisher } from "../publication/publisher.ts";
import { describeIndexNow } from "../views/index-now.ts";
import type { StreamEvent, StreamHub } from "./stream-hub.ts";

/** Topic of a listener who wants every published variant. */
export const EVERY_VARIANT = "*";

/** Tells the listeners of each edition that says something new; returns the way out. */
export function announceEditions(publisher: Publisher, stream: StreamHub): () => void {
  const edition = publisher.edition();
  if (edition !== null) stream.publish(describeEdition(edition));
  return publisher.subscribe((next) => stream.publish(describeEdition(next)));
}

/** An edition as an `index` event: a variant's topic carries that variant alone. */
function describeEdition({ publication, records, label, id }: Edition): StreamEvent {
  const { version } = publication;
  const readings = METHODOLOGIES.flatMap((methodology) => {
    const record = records.get(methodology.id);
    if (record === undefined) return [];
    return [{ ...describeIndexNow(publication, methodology, record), data: label }];
  });
  return {
    event: "index",
    id,
    data: new Map([
      [EVERY_VARIANT, JSON.stringify({ version, readings })],
      ...readings.map((reading): [string, string] => [
        reading.variant,
        JSON.stringify({ version, readings: [reading] }),
      ]),
    ]),
  };
}
