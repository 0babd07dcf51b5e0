import { randomUUID } from "node:crypto";

const SANE = /^[\w.:/+=-]{1,128}$/;

/** The id a caller gave its request, where it is short and plain enough for logs and headers; else a new one. */
export function requestIdOf(given: string | null): string {
  return given !== null && SANE.test(given) ? given : randomUUID();
}
