import type { IncomingMessage, ServerResponse } from "node:http";
import compression from "compression";

/** Goes on with a response that compresses what is written to it, as far as the caller reads it. */
export type CompressAnswer = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Compresses by Brotli or gzip. Its types ask for Express, but it uses no more than Node's own request and response. */
export function createCompressAnswer(): CompressAnswer {
  return compression() as unknown as CompressAnswer;
}
