import { createHash } from "node:crypto";
import { createVersionId } from "@altseason/auth";

/**
 * The id of what a request makes, a key, an endpoint or a message: it follows from who asks and the Idempotency-Key, so that
 * a request which was cut off after its change and before its answer finds, when it is repeated, what it made.
 */
export function repeatableId(
  prefix: "key" | "hook" | "msg",
  callerKeyId: string,
  idempotencyKey: string,
): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([prefix, callerKeyId, idempotencyKey]))
    .digest();
  return `${prefix}_${createVersionId((size) => digest.subarray(0, size))}`;
}
