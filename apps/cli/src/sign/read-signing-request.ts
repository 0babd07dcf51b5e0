import { readFileSync } from "node:fs";
import type { UnsignedRequest } from "@altseason/sdk/node";
import type { ParsedOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";

const FIELD = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[\t ]*(.*?)[\t ]*$/;
const METHOD = /^[A-Z]{1,20}$/;

/**
 * The request that a call of `sign` describes.
 * @throws {UsageError} when a word of it can't be used
 */
export function readRequest(options: ParsedOptions): UnsignedRequest {
  const [method = "", url = "", ...more] = options.positionals;
  if (!METHOD.test(method)) {
    throw new UsageError(`METHOD: expected upper-case letters, got ${JSON.stringify(method)}`);
  }
  if (more.length > 0) throw new UsageError(`expected METHOD and URL, got ${more.join(" ")} too`);
  const file = options.text("body");
  const given = readHeaders(options.texts("header"));
  const body = file === undefined ? null : readFileSync(file);
  const needsType = body !== null && body.length > 0 && given["content-type"] === undefined;
  const headers = needsType ? { ...given, "content-type": "application/json" } : given;
  return { method, url: readUrl(url), headers, body };
}

function readHeaders(lines: readonly string[]): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      throw new UsageError(`--header: expected "Name: value", got ${JSON.stringify(line)}`);
    }
    const key = name.toLowerCase();
    if (headers[key] !== undefined) throw new UsageError(`--header: expected ${name} once, got it twice`);
    headers[key] = value;
  }
  return headers;
}

/** Nothing of it is normalised, for nothing may be when it is sent; an empty path is sent as a slash. */
function readUrl(url: string): string {
  const [, origin, rest] = /^(https?:\/\/[^/?#\s]+)([!-"$-~]*)$/.exec(url) ?? [];
  if (origin === undefined || rest === undefined) {
    throw new UsageError(
      `URL: expected an http or https address of visible ASCII without #, got ${JSON.stringify(url)}`,
    );
  }
  return rest.startsWith("/") ? url : `${origin}/${rest}`;
}
