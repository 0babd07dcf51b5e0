import { ApiProblem } from "../problems/api-problem.ts";

/** Formats of the answers. */
export type BodyFormat = "json" | "csv" | "svg" | "binary";

const MEDIA_TYPES: Readonly<Record<BodyFormat, string>> = {
  json: "application/json",
  csv: "text/csv",
  svg: "image/svg+xml",
  binary: "application/octet-stream",
};

/**
 * The format of an answer: what `?format=` says, else what `Accept` likes best (RFC 9110 §12.5.1), the first on
 * offer at a tie.
 * @throws {ApiProblem} `not_acceptable` when the caller takes none of the formats
 */
export function negotiateFormat(
  accept: string | undefined,
  asked: BodyFormat | undefined,
  offered: readonly [BodyFormat, ...BodyFormat[]],
): BodyFormat {
  if (asked !== undefined) return asked;
  if (accept === undefined || accept.trim() === "") return offered[0];
  const ranges = accept.split(",").map(parseRange);
  let best: BodyFormat | null = null;
  let weight = 0;
  for (const format of offered) {
    const liked = weightOf(MEDIA_TYPES[format], ranges);
    if (liked > weight) {
      best = format;
      weight = liked;
    }
  }
  if (best !== null) return best;
  const expected = offered.map((format) => MEDIA_TYPES[format]).join(" or ");
  throw new ApiProblem("not_acceptable", {
    detail: `This address answers with ${expected}.`,
    errors: [{ field: "header.accept", expected, got: accept.slice(0, 100) }],
  });
}

interface MediaRange {
  readonly range: string;
  readonly quality: number;
}

function parseRange(member: string): MediaRange {
  const [range = "", ...parameters] = member.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  return { range, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
}

/** The most specific range that covers a type decides. */
function weightOf(mediaType: string, ranges: readonly MediaRange[]): number {
  const family = `${mediaType.split("/", 1)[0] ?? ""}/*`;
  for (const wanted of [mediaType, family, "*/*"]) {
    const match = ranges.find(({ range }) => range === wanted);
    if (match !== undefined) return match.quality;
  }
  return 0;
}
