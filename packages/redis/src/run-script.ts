import { createHash } from "node:crypto";
import type { Redis } from "ioredis";

/** A Lua script with the SHA-1 that the server knows it by. */
export interface Script {
  readonly text: string;
  readonly sha: string;
}

/** Prepares a script. */
export function script(text: string): Script {
  return { text, sha: createHash("sha1").update(text).digest("hex") };
}

/** Runs a script by its hash; a server that was restarted or flushed gets the text again. */
export async function runScript(
  client: Redis,
  { text, sha }: Script,
  keys: readonly string[],
  values: readonly (string | number)[],
): Promise<unknown> {
  try {
    return await client.evalsha(sha, keys.length, ...keys, ...values);
  } catch (cause) {
    if (!(cause instanceof Error && cause.message.startsWith("NOSCRIPT"))) throw cause;
    return client.eval(text, keys.length, ...keys, ...values);
  }
}
