import { UsageError } from "./usage-error.ts";

/** Where `npx -y pnpm@12 start` serves, by the name that signatures are for: the API's default PUBLIC_ORIGIN. */
const LOCAL_API = "http://localhost:8787";

/**
 * The first address that is given, else the local one.
 * @throws {UsageError} when it is no http or https address
 */
export function chooseApi(...given: readonly (string | undefined)[]): string {
  const url = given.find((text) => text !== undefined) ?? LOCAL_API;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new UsageError(`--api: expected an http or https URL, got ${JSON.stringify(url)}`);
}
