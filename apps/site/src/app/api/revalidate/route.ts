import { createHash, timingSafeEqual } from "node:crypto";
import { revalidateTag } from "next/cache";
import { readEnv } from "../../../env.ts";
import { MARKET_TAG } from "../../../market/api-client.ts";

/**
 * Asks for fresh pages, with `Authorization: Bearer REVALIDATE_TOKEN`. Pages are made anew when next asked for; the
 * old ones stand until that has worked, so an API that is down takes no page away.
 */
export function POST(request: Request): Response {
  const { revalidateToken } = readEnv();
  const given = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  if (revalidateToken === null || !isEqual(given, revalidateToken)) {
    return new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
  }
  revalidateTag(MARKET_TAG, "max");
  return new Response(null, { status: 204 });
}

/** Compares digests, so that the time taken tells nothing of the token. */
function isEqual(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
