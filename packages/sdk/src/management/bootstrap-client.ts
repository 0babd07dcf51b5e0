import { bootstrappedSchema } from "@altseason/contract";
import type { Bootstrap, Bootstrapped } from "@altseason/contract";
import { createTransport } from "../client-options.ts";
import type { AltseasonClientOptions } from "../client-options.ts";
import type { Abortable } from "../query.ts";
import { readJson } from "../read-answer.ts";
import { requestUrl } from "../request-url.ts";
import { perform } from "../transport.ts";

/**
 * Makes the first client of an empty server, with its owner's key, by the token that the server printed at its start. Works
 * once; a broken connection is not tried again, since it may have worked.
 * @throws {AltseasonApiError} when the token is wrong, or there is a client already
 */
export function bootstrapClient(
  options: AltseasonClientOptions,
  wanted: Bootstrap,
  { signal }: Abortable = {},
): Promise<Bootstrapped> {
  const url = requestUrl(options.baseUrl, "/v1/bootstrap", {});
  return perform(
    { method: "POST", url, accept: "application/json", body: wanted },
    readJson(bootstrappedSchema),
    createTransport(options),
    signal,
  );
}
