import { applyKeyCommand } from "@altseason/auth";
import type { ApiKey, ChangeOrigin, KeyCommand, KeyRefusalReason, KeyTransition } from "@altseason/auth";
import type { ProblemCode } from "@altseason/contract";
import { ApiProblem } from "../problems/api-problem.ts";
import type { KeyRequest } from "../routes/keys/key-route.ts";

type Request = Pick<KeyRequest<unknown, unknown>, "access" | "caller" | "exchange">;

const CODES: Readonly<Record<KeyRefusalReason, ProblemCode>> = {
  key_revoked: "conflict",
  key_expired: "conflict",
  rotation_open: "rotation_open",
  no_rotation_open: "no_rotation_open",
  too_many_live_versions: "too_many_live_versions",
  version_unknown: "version_unknown",
  version_final: "version_final",
  last_live_version: "last_live_version",
  already_suspended: "conflict",
  already_throttled: "conflict",
  told_already: "conflict",
  no_delivery_waiting: "no_delivery_waiting",
  delivery_taken: "delivery_taken",
  delivery_waiting: "delivery_waiting",
  not_suspended: "conflict",
  out_of_range: "out_of_range",
  version_id_taken: "conflict",
};

/** Who asked, for the audit trail. */
export function originOf({ caller, exchange }: Pick<Request, "caller" | "exchange">): ChangeOrigin {
  const { key, version } = caller.stored;
  return {
    actor: { kind: "key", id: `${key.id}/${version}` },
    ip: exchange.caller,
    requestId: exchange.requestId,
  };
}

/**
 * Carries a command out on a key, and tells every instance before it returns.
 * @throws {ApiProblem} `not_found` where the caller has no such key; the code of the refusal where it is refused
 */
export async function changeKey(
  request: Request,
  keyId: string,
  commandOf: (key: ApiKey) => KeyCommand,
): Promise<ApiKey> {
  const { keys, now } = request.access;
  const transition = await keys.changeKey(
    request.caller.stored.key.clientId,
    keyId,
    originOf(request),
    (key) => ({ transition: applyKeyCommand(key, commandOf(key), now()), material: null }),
  );
  return requireApplied(request, keyId, transition);
}

/** The key after a change that was carried out and announced. */
export async function requireApplied(
  { access }: Pick<Request, "access">,
  keyId: string,
  transition: KeyTransition | null,
): Promise<ApiKey> {
  if (transition === null) throw keyNotFound();
  if (!transition.applied) throw new ApiProblem(CODES[transition.reason], { detail: transition.detail });
  await access.announce(keyId);
  return transition.key;
}

/** Another client's key, and another world's, is as good as none. */
export function keyNotFound(): ApiProblem {
  return new ApiProblem("not_found", { detail: "You have no key of that id." });
}
