import { REQUEST_POLICY } from "@altseason/auth";
import type { RouteAccess } from "./route-access.ts";

/** `Accept-Signature` (RFC 9421 §5.1): what a signature of a request to this route has to cover, and a nonce to use. */
export function formatAcceptSignature(
  { isIdempotent }: Pick<RouteAccess, "isIdempotent">,
  method: string,
  nonce: string | null = null,
): string {
  const hasBody = method !== "GET" && method !== "HEAD";
  const components = [
    "@method",
    "@target-uri",
    ...(hasBody ? ["content-digest", "content-type"] : []),
    ...(isIdempotent ? ["idempotency-key"] : []),
  ];
  const list = components.map((name) => `"${name}"`).join(" ");
  const offered = nonce === null ? "" : `;nonce="${nonce}"`;
  return `sig=(${list});created;expires${offered};tag="${REQUEST_POLICY.tag}"`;
}
