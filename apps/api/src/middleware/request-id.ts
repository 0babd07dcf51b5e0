import { randomBytes } from "node:crypto";

const SANE = /^[\w.:/+=-]{1,128}$/;
const PROCESS = randomBytes(9).toString("base64url");

let count = 0;

/**
 * The id a caller gave its request, where it is short and plain enough for logs and headers; else a new one: random for the
 * process, counted within it, at a tenth of the cost of a random one a request.
 */
export function requestIdOf(given: string | null): string {
  if (given !== null && SANE.test(given)) return given;
  count += 1;
  return `${PROCESS}-${count.toString(36)}`;
}
