import { createAltseasonClient } from "@altseason/sdk";
import type { AltseasonClient } from "@altseason/sdk";
import { readEnv } from "../env.ts";

/** Tag of everything that changes with the market. */
export const MARKET_TAG = "market";

/** Without word of a change, numbers are asked for anew after this many seconds. */
const FRESH_SECONDS = 300;

/** Which answers will do: fresh ones, or also the last that were given, however old. */
export type AnswerAge = "fresh" | "kept";

/**
 * The API as pages ask it. Fresh answers serve until the market tag is renewed or for five minutes; kept ones are
 * read past the tag and past their time, and only what was never asked for is asked then.
 */
export function createApiClient(age: AnswerAge): AltseasonClient {
  const next =
    age === "fresh"
      ? { revalidate: FRESH_SECONDS, tags: [MARKET_TAG] }
      : { revalidate: false as const, tags: [] };
  return createAltseasonClient({
    baseUrl: readEnv().apiUrl,
    timeoutMs: 8_000,
    retries: age === "fresh" ? 1 : 0,
    fetch: (input, init) => fetch(input, { ...init, next }),
  });
}
