import { createAltseasonClient } from "@altseason/sdk";
import type { AltseasonClient } from "@altseason/sdk";
import { readEnv } from "../env.ts";

/** Tag of everything that changes with the market. */
export const MARKET_TAG = "market";

/** Without word of a change, numbers are asked for anew after this many seconds. */
const FRESH_SECONDS = 300;

/** The API as pages ask it: answers are kept until the market tag is renewed or they are five minutes old. */
export function createApiClient(): AltseasonClient {
  return createAltseasonClient({
    baseUrl: readEnv().apiUrl,
    timeoutMs: 8_000,
    retries: 1,
    fetch: (input, init) =>
      fetch(input, { ...init, next: { revalidate: FRESH_SECONDS, tags: [MARKET_TAG] } }),
  });
}
