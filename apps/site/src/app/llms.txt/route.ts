import { readEnv } from "../../env.ts";
import { writeSiteLlms } from "../../markdown/write-site-llms.ts";

export const dynamic = "force-dynamic";

/** The site for language models (llmstxt.org). */
export function GET(): Response {
  const { siteOrigin, publicApiOrigin } = readEnv();
  return new Response(writeSiteLlms(siteOrigin, publicApiOrigin), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
