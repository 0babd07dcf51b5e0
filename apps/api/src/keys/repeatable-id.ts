import { createHash } from "node:crypto";
import { createVersionId } from "@altseason/auth";

/**
 * The id of a key that a request makes: it follows from who asks and the Idempotency-Key, so that a request which was cut off
 * after its change and before its answer finds, when it is repeated, what it made.
 */
export function repeatableKeyId(callerKeyId: string, idempotencyKey: string): string {
  const digest = createHash("sha256")
    .update(JSON.stringify(["key", callerKeyId, idempotencyKey]))
    .digest();
  return `key_${createVersionId((size) => digest.subarray(0, size))}`;
}
