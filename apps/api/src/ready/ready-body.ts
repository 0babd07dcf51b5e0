import { brotliCompress, constants, gzip } from "node:zlib";
import { promisify } from "node:util";
import type { ContentEncoding } from "./negotiate-encoding.ts";

/** A body made once and sent many times, in every content coding. */
export interface ReadyBody {
  readonly contentType: string;
  /** Weak: the codings differ in bytes, and the age in the label moves without a change of meaning. */
  readonly etag: string;
  /** Headers of this answer alone, beside type, tag, caching and length. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  /** The bytes as they are sent uncoded: a short body as text, which Node writes in one piece with the headers. */
  readonly plain: Buffer | string;
  /** The bytes under a coding, made at the first request for it. */
  encode(encoding: ContentEncoding): Promise<Buffer>;
  /** The coded bytes if they have been made. */
  encoded(encoding: ContentEncoding): Buffer | undefined;
}

/** What {@link createReadyBody} takes. */
export interface ReadyBodyOptions {
  readonly contentType: string;
  readonly etag: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

const WORTH_COMPRESSING_BYTES = 512;
const BROTLI_QUALITY = 5;
/** From some kilobytes on to copy a text behind the headers costs more than a second piece. */
const SHORT_BYTES = 4_096;

/** Keeps a body ready. A small one is sent as it is, whatever the coding asked for. */
export function createReadyBody({ contentType, etag, headers = {}, bytes }: ReadyBodyOptions): ReadyBody {
  const made = new Map<ContentEncoding, Buffer>([["identity", bytes]]);
  const making = new Map<ContentEncoding, Promise<Buffer>>();

  function make(encoding: ContentEncoding): Promise<Buffer> {
    const started = making.get(encoding);
    if (started !== undefined) return started;
    const work = compress(bytes, encoding, contentType).then((coded) => {
      made.set(encoding, coded);
      making.delete(encoding);
      return coded;
    });
    making.set(encoding, work);
    return work;
  }

  return {
    contentType,
    etag,
    headers,
    bytes,
    plain: bytes.length > SHORT_BYTES ? bytes : bytes.toString("utf8"),
    encode: async (encoding) => made.get(encoding) ?? make(encoding),
    encoded: (encoding) => made.get(encoding),
  };
}

/** The coding that a body is really sent in. */
export function codingFor(body: ReadyBody, wanted: ContentEncoding): ContentEncoding {
  return body.bytes.length < WORTH_COMPRESSING_BYTES ? "identity" : wanted;
}

function compress(bytes: Buffer, encoding: ContentEncoding, contentType: string): Promise<Buffer> {
  if (encoding === "gzip") return compressGzip(bytes);
  return compressBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]:
        contentType === "application/octet-stream"
          ? constants.BROTLI_MODE_GENERIC
          : constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
