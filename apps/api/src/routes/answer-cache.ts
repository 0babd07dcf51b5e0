import type { Edition } from "../publication/edition.ts";
import { createBoundedCache } from "../ready/bounded-cache.ts";
import type { BoundedCache } from "../ready/bounded-cache.ts";
import type { ReadyBody } from "../ready/ready-body.ts";

const MAX_BYTES = 32 * 1024 * 1024;
const KEY_BYTES = 1_024;

/** Remembers which body a request as it was written gets, so that its query is parsed once an edition. */
export interface AnswerCache {
  get(edition: Edition, request: string): ReadyBody | undefined;
  set(edition: Edition, request: string, body: ReadyBody): void;
}

/** A cache of the present edition alone; requests too long to be worth it are not remembered. */
export function createAnswerCache(): AnswerCache {
  const bodies: BoundedCache<ReadyBody> = createBoundedCache(
    MAX_BYTES,
    ({ bytes }) => bytes.length + KEY_BYTES,
  );
  let present: Edition | null = null;
  return {
    get(edition, request) {
      return edition === present ? bodies.get(request) : undefined;
    },
    set(edition, request, body) {
      if (edition !== present) bodies.clear();
      present = edition;
      if (request.length <= KEY_BYTES) bodies.set(request, body);
    },
  };
}
