import type { AltseasonClient } from "@altseason/sdk";
import { answerFromApi } from "./answer-from-api.ts";
import { createApiClient } from "./api-client.ts";

const FRESH_SECONDS = 300;
const RETRY_SECONDS = 15;

/** A file made of the API's numbers: fresh ones, or its last; 404 for what isn't published, 503 where it never answered. */
export async function answerFile(
  type: string,
  write: (client: AltseasonClient) => Promise<BodyInit | null>,
): Promise<Response> {
  const answer = await answerFromApi(createApiClient, write, ({ message }) => {
    process.stderr.write(`${message}\n`);
  });
  if (answer.kind === "unknown") return answerNotFound();
  if (answer.kind === "unreachable") {
    return new Response("The numbers can't be reached right now.\n", {
      status: 503,
      headers: { "content-type": "text/plain; charset=utf-8", "retry-after": String(RETRY_SECONDS) },
    });
  }
  const seconds = answer.age === "kept" ? RETRY_SECONDS : FRESH_SECONDS;
  return new Response(answer.data, {
    headers: { "content-type": type, "cache-control": `public, max-age=${seconds}` },
  });
}

/** There is no such file. */
export function answerNotFound(): Response {
  return new Response("There is nothing at this address.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
