import { REQUEST_POLICY } from "../http-signature/request-policy.ts";
import type { RequestPolicy } from "../http-signature/request-policy.ts";
import type { ApiKey } from "../keys/api-key.ts";

const policies = new WeakMap<ApiKey, RequestPolicy>();

/** What a key asks of its signed requests; made once for as long as the key is held. */
export function policyOfKey(key: ApiKey): RequestPolicy {
  const known = policies.get(key);
  if (known !== undefined) return known;
  const made: RequestPolicy = {
    ...REQUEST_POLICY,
    windowSeconds: key.signatureWindowSeconds,
    nonceMode: key.nonceMode === "nonce" || key.nonceMode === "server-nonce" ? key.nonceMode : "sequence",
  };
  policies.set(key, made);
  return made;
}
