import type { ProblemCode } from "@altseason/contract";
import { AltseasonError } from "../altseason-error.ts";
import type { EncodedRequest } from "../encode-request.ts";
import type { AnswerFacts, CallAuthorizer } from "../transport.ts";
import type { ReadyCredential } from "./credential.ts";
import type { CredentialRing } from "./credential-ring.ts";
import type { OfferedNonces } from "./offered-nonces.ts";
import type { ServerClock } from "./server-clock.ts";
import { signRequest } from "./sign-request.ts";

/** What signing calls takes. */
export interface AuthorizerOptions {
  readonly ring: CredentialRing;
  readonly clock: ServerClock;
  /** A new one for each attempt. */
  readonly nonce: () => string;
  readonly offered: OfferedNonces;
  /** The address that the API goes by, for the address that is asked. */
  readonly publicUrl: (url: string) => string;
}

const LIFE_SECONDS = 60;
const ENDED: ReadonlySet<ProblemCode | null> = new Set<ProblemCode>([
  "key_retired",
  "key_revoked",
  "key_expired",
]);
const REFUSED: ReadonlySet<ProblemCode | null> = new Set<ProblemCode>([
  "invalid_credentials",
  "key_suspended",
  "address_not_allowed",
  "environment_mismatch",
]);
const WRONG_TIME: ReadonlySet<ProblemCode | null> = new Set<ProblemCode>([
  "clock_skew",
  "signature_too_old",
  "signature_expired",
]);
const KEY_SUCCESSOR = /<[^>]*\/v1\/keys\/[^>]*>[^,]*;\s*rel="?successor-version"?/;

/** Authorizes the attempts of one call with a ring of credentials. */
export function authorizeCall({ ring, clock, nonce, offered, publicUrl }: AuthorizerOptions): CallAuthorizer {
  const tried = new Set<string>();
  let keyid = "";
  let isRepeatable = false;
  let isCorrected = false;
  let isSignedAnew = false;

  return {
    async authorize(request: EncodedRequest) {
      const credential = await chooseFor(request, ring, tried);
      ({ keyid } = credential);
      ({ isRepeatable } = request);
      if (credential.kind === "bearer") return { authorization: `Bearer ${credential.token}` };
      const created = clock.nowSeconds();
      const signing = {
        keyid,
        key: credential.key,
        created,
        expires: created + LIFE_SECONDS,
        nonce: offered.take(keyid) ?? nonce(),
      };
      return signRequest({ ...request, url: publicUrl(request.url) }, signing).headers;
    },
    async learn({ headers, code }: AnswerFacts) {
      if (isRetirementAnnounced(headers)) ring.noteRetiring(keyid);
      offered.note(keyid, headers.get("accept-signature"));
      if (code === null) return false;
      if (ENDED.has(code) || REFUSED.has(code)) {
        if (ENDED.has(code)) ring.noteEnded(keyid);
        else ring.noteRefused(keyid);
        tried.add(keyid);
        return (await ring.choose(tried).catch(() => null)) !== null;
      }
      if (WRONG_TIME.has(code) && !isCorrected) {
        isCorrected = true;
        clock.correct(headers.get("date"));
        return true;
      }
      // The store forgot, or somebody on the way sent it twice: safe to say again where saying twice does no harm.
      if (code === "nonce_replayed" && isRepeatable && !isSignedAnew) {
        isSignedAnew = true;
        return true;
      }
      return false;
    },
  };
}

async function chooseFor(
  { url }: EncodedRequest,
  ring: CredentialRing,
  tried: ReadonlySet<string>,
): Promise<ReadyCredential> {
  let cause: unknown = null;
  const credential = await ring.choose(tried).catch((error: unknown) => {
    cause = error;
    return null;
  });
  if (credential !== null) return credential;
  const why = cause instanceof Error ? `: ${cause.message}` : "";
  throw new AltseasonError("no_credential", url, `${url}: no credential is left to ask with${why}`, {
    cause,
  });
}

/** RFC 9745 and RFC 8594 about the key; addresses that end are announced by the same fields, with another successor. */
function isRetirementAnnounced(headers: Headers): boolean {
  const isAnnounced = headers.has("sunset") || headers.has("deprecation");
  return isAnnounced && KEY_SUCCESSOR.test(headers.get("link") ?? "");
}
