import { Readable, pipeline } from "node:stream";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import type { ContentEncoding } from "./negotiate-encoding.ts";

/** Text is coded while it is sent: the quick settings. */
const BROTLI_QUALITY = 4;
const GZIP_LEVEL = 5;

/** Pieces of text as the body of an answer, each made when the reader has taken the one before. */
export function streamText(pieces: Iterable<string>, encoding: ContentEncoding): ReadableStream<Uint8Array> {
  const source = Readable.from(bytesOf(pieces), { objectMode: false });
  if (encoding === "identity") return Readable.toWeb(source);
  const coder =
    encoding === "gzip"
      ? createGzip({ level: GZIP_LEVEL })
      : createBrotliCompress({
          params: {
            [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          },
        });
  // What goes wrong on the way shows at the reader's end; a reader who leaves ends the source.
  pipeline(source, coder, () => {});
  return Readable.toWeb(coder);
}

function* bytesOf(pieces: Iterable<string>): Generator<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece, "utf8");
}
