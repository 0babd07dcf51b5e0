import { randomBytes } from "node:crypto";
import { UnsealError } from "@altseason/auth";
import type { KeyEncryptionService } from "@altseason/auth";
import { KeyEncryptionError } from "./key-encryption-error.ts";

/**
 * Proves on a key of no value that what is wrapped for one does not open for another: some services take a context that
 * they don't know, and ignore it.
 * @throws {KeyEncryptionError} `context_not_bound`
 */
export async function requireBoundContext(
  service: Pick<KeyEncryptionService, "wrap" | "unwrap">,
  advice: string,
): Promise<void> {
  const probe = await service.wrap(randomBytes(32), "altseason-probe-a");
  try {
    await service.unwrap(probe, "altseason-probe-b");
  } catch (error) {
    if (error instanceof UnsealError) return;
    throw error;
  }
  throw new KeyEncryptionError(
    "context_not_bound",
    `expected the context to be bound, got it ignored: ${advice}`,
  );
}
