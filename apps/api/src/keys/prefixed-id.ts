import { createVersionId } from "@altseason/auth";
import type { RandomBytes } from "@altseason/auth";

/** A new id of 88 random bits: `key_…`, `client_…`, `alert_…`. */
export function createPrefixedId(prefix: "key" | "client" | "alert", randomBytes: RandomBytes): string {
  return `${prefix}_${createVersionId(randomBytes)}`;
}
