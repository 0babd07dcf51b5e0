import type { Edition } from "../publication/edition.ts";
import type { ReadyBody } from "../ready/ready-body.ts";

const MAX_BYTES = 32 * 1024 * 1024;
const LONGEST_REQUEST = 1_024;

/** Remembers which body a request as it was written gets, so that its query is parsed once an edition. */
export interface AnswerCache {
  get(edition: Edition, request: string): ReadyBody | undefined;
  set(edition: Edition, request: string, body: ReadyBody): void;
}

/**
 * A cache of the present edition alone, and of requests that are not too long to be worth it. It starts anew when it is
 * full: to keep track of what was used last costs more than to parse a query now and then.
 */
export function createAnswerCache(): AnswerCache {
  const bodies = new Map<string, ReadyBody>();
  let present: Edition | null = null;
  let bytes = 0;
  return {
    get: (edition, request) => (edition === present ? bodies.get(request) : undefined),
    set(edition, request, body) {
      if (edition !== present || bytes > MAX_BYTES) {
        bodies.clear();
        bytes = 0;
      }
      present = edition;
      if (request.length > LONGEST_REQUEST) return;
      bodies.set(request, body);
      bytes += body.bytes.length + LONGEST_REQUEST;
    },
  };
}
