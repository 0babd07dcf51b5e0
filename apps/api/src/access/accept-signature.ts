import { REQUEST_POLICY } from "@altseason/auth";
import type { RouteAccess } from "./route-access.ts";

/** `Accept-Signature` (RFC 9421 §5.1): what a signature of a request to this route has to cover. */
export function formatAcceptSignature(
  { isIdempotent }: Pick<RouteAccess, "isIdempotent">,
  method: string,
): string {
  const hasBody = method !== "GET" && method !== "HEAD";
  const components = [
    "@method",
    "@target-uri",
    ...(hasBody ? ["content-digest", "content-type"] : []),
    ...(isIdempotent ? ["idempotency-key"] : []),
  ];
  const list = components.map((name) => `"${name}"`).join(" ");
  return `sig=(${list});created;expires;tag="${REQUEST_POLICY.tag}"`;
}
