import type { RawRequest } from "./raw-request.ts";

/** Fields that may come once, each with a bit of its own. */
const ONCE: ReadonlyMap<string, number> = new Map(
  [
    "host",
    "authorization",
    "content-type",
    "content-length",
    "content-encoding",
    "content-digest",
    "idempotency-key",
    "transfer-encoding",
  ].map((name, index) => [name, 1 << index]),
);
const LENGTH = ONCE.get("content-length") ?? 0;
const TRANSFER = ONCE.get("transfer-encoding") ?? 0;
const PLAIN_TARGET = /^\/[\w.~!$&'()*+,;=:@%/-]*(\?[\w.~!$&'()*+,;=:@%/?[\]{}|^`"<>-]*)?$/;
const BROKEN_ENCODING = /%(?![\dA-Fa-f]{2})/;
const TWO_WAY_PATH = /\/\/|%2[fF]|%5[cC]|%00|(^|\/)(\.|%2[eE]){1,2}(?=\/|$)/;
const PLAIN_VALUE = /^[\t\u0020-\u007e]*$/;

/** What of a request's lines matters before anything is routed. */
export interface RequestLines {
  /** What two parsers could read in two ways; null where there is nothing. */
  readonly ambiguity: string | null;
  readonly hasCredentials: boolean;
}

/** What a field's name says of its lines. */
interface FieldKind {
  readonly name: string;
  readonly bit: number | undefined;
  readonly isCredential: boolean;
  /** Whether its value decides anything here. */
  readonly isRead: boolean;
}

const REMEMBERED = 512;
const LONGEST_REMEMBERED = 256;
const kinds = new Map<string, FieldKind>();
const plainTargets = new Set<string>();

/** Looks at a request as it was written. */
export function readRequestLines({ target, method, rawHeaders }: RawRequest): RequestLines {
  let hasCredentials = false;
  let hasBody = false;
  let ambiguity = plainTargets.has(target) ? null : lookAtTarget(target);
  let seen = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const spelling = rawHeaders[index] ?? "";
    const value = rawHeaders[index + 1] ?? "";
    const { name, bit, isCredential, isRead } = kinds.get(spelling) ?? kindOf(spelling);
    if (bit !== undefined) {
      if ((seen & bit) !== 0) ambiguity ??= `more than one ${name} line`;
      seen |= bit;
      if (bit === LENGTH) hasBody ||= value.trim() !== "0";
      if (bit === TRANSFER) hasBody = true;
      if (name === "content-encoding") ambiguity ??= "a content-encoding; bodies are taken as they come";
    }
    hasCredentials ||= isCredential;
    if (isRead && !PLAIN_VALUE.test(value)) ambiguity ??= `a line end or characters beyond ASCII in ${name}`;
  }
  if ((seen & LENGTH) !== 0 && (seen & TRANSFER) !== 0)
    ambiguity ??= "both content-length and transfer-encoding";
  if (hasBody && (method === "GET" || method === "HEAD")) ambiguity ??= `a body on ${method}`;
  return { ambiguity, hasCredentials };
}

/** The same few names and targets come over and over; both memories are bounded. */
function kindOf(spelling: string): FieldKind {
  const name = spelling.toLowerCase();
  const bit = ONCE.get(name);
  const isCredential = name === "authorization" || name === "signature" || name === "signature-input";
  const isRead = bit !== undefined || isCredential || name.startsWith("altseason-");
  const kind: FieldKind = { name, bit, isCredential, isRead };
  if (spelling.length <= LONGEST_REMEMBERED) {
    if (kinds.size >= REMEMBERED) kinds.clear();
    kinds.set(spelling, kind);
  }
  return kind;
}

function lookAtTarget(target: string): string | null {
  const ambiguity = findTargetAmbiguity(target);
  if (ambiguity === null && target.length <= LONGEST_REMEMBERED) {
    if (plainTargets.size >= REMEMBERED) plainTargets.clear();
    plainTargets.add(target);
  }
  return ambiguity;
}

/** What two parsers could read in two ways in a target; null where there is nothing. */
export function findTargetAmbiguity(target: string): string | null {
  if (!PLAIN_TARGET.test(target)) {
    if (target.includes("#")) return "a fragment in the target";
    if (target.includes("\\")) return "a backslash in the target";
    if (!target.startsWith("/")) return "a target that is no path";
    return "characters in the target that must be percent-encoded";
  }
  if (BROKEN_ENCODING.test(target)) return "broken percent-encoding in the target";
  const query = target.indexOf("?");
  const path = query === -1 ? target : target.slice(0, query);
  const found = TWO_WAY_PATH.exec(path)?.[0];
  return found === undefined ? null : `${JSON.stringify(found)} in the path`;
}
