import type { Context } from "hono";
import { ApiProblem } from "../problems/api-problem.ts";

/** Longest body of a request. */
const LONGEST_BODY_BYTES = 64 * 1024;

/**
 * Reads a body whole, as it came. Null: there is none.
 * @throws {ApiProblem} `payload_too_large`, without reading on
 */
export async function readBody({ req }: Context): Promise<Uint8Array | null> {
  if (Number(req.header("content-length") ?? 0) > LONGEST_BODY_BYTES) throw tooLarge();
  const stream = req.raw.body;
  if (stream === null) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.byteLength;
    if (length > LONGEST_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return length === 0 ? null : Buffer.concat(chunks);
}

function tooLarge(): ApiProblem {
  return new ApiProblem("payload_too_large", {
    detail: `Expected at most ${LONGEST_BODY_BYTES} bytes of body.`,
    headers: { connection: "close" },
  });
}
