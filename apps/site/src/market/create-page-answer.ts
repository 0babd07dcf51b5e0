import type { AltseasonClient } from "@altseason/sdk";
import { cache } from "react";
import { answerFromApi } from "./answer-from-api.ts";
import type { PageAnswer } from "./answer-from-api.ts";
import { createApiClient } from "./api-client.ts";

/** Asks for a page's numbers by what stands in its address; a page and its head ask together. */
export function createPageAnswer<Address extends readonly string[], Data>(
  load: (client: AltseasonClient, ...address: Address) => Promise<Data | null>,
): (...address: Address) => Promise<PageAnswer<Data>> {
  return cache((...address: Address) =>
    answerFromApi(
      createApiClient,
      (client) => load(client, ...address),
      ({ message }) => {
        process.stderr.write(`${message}\n`);
      },
    ),
  );
}
