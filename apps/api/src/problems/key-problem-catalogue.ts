import type { ProblemCode } from "@altseason/contract";
import type { ProblemKind } from "./problem-kind.ts";

/** Problems of requests that act on keys: the state of a key or of its rotation does not allow what was asked. */
export const KEY_PROBLEMS = {
  idempotency_key_missing: {
    status: 400,
    title: "Say which request this is",
    remedy: 'Send `Idempotency-Key: "…"`, new for each thing to create and the same over its retries.',
  },
  idempotency_in_flight: {
    status: 409,
    title: "The same request is being carried out",
    remedy: "Ask again after `Retry-After`, with the same Idempotency-Key.",
  },
  idempotency_key_reused: {
    status: 422,
    title: "That Idempotency-Key belongs to another request",
    remedy: "Make a new key for a new request; repeat the first body to hear its answer again.",
  },
  rotation_open: {
    status: 409,
    title: "A rotation is open",
    remedy: "Finish it, roll it back, or begin with `force`, which retires its old version at once.",
  },
  no_rotation_open: {
    status: 409,
    title: "No rotation is open",
    remedy: "`POST /v1/keys/{id}/rotation` begins one.",
  },
  too_many_live_versions: {
    status: 409,
    title: "Too many versions are alive",
    remedy: "Revoke one or wait until it retires, or raise `maxLiveVersions`.",
  },
  version_unknown: {
    status: 404,
    title: "The key has no such version",
    remedy: "`GET /v1/keys/{id}` lists its versions.",
  },
  version_final: {
    status: 409,
    title: "That version has ended",
    remedy: "A retired or revoked version stays so; begin a rotation to get a new one.",
  },
  last_live_version: {
    status: 409,
    title: "No version would be left",
    remedy: "Revoke the key, or take the emergency, which makes a new version in the same step.",
  },
  no_delivery_waiting: {
    status: 409,
    title: "No secret waits",
    remedy: "`GET /v1/keys/{id}` shows `delivery` of each version; `waiting` is what can be fetched.",
  },
  delivery_taken: {
    status: 410,
    title: "The secret was handed out",
    remedy:
      "Each is told once. If it was lost, roll the rotation back, or begin another with `force`; if somebody else has it, take the emergency.",
  },
  delivery_waiting: {
    status: 409,
    title: "Nobody has the new secret yet",
    remedy: "Fetch it by `POST /v1/keys/{id}/rotation/delivery` and change over, or roll the rotation back.",
  },
  out_of_range: {
    status: 422,
    title: "A number is beyond its limits",
    remedy: "`detail` names it with what was expected and what came.",
  },
  conflict: {
    status: 409,
    title: "The state is another by now",
    remedy: "Read it again and decide anew.",
  },
} as const satisfies Partial<Record<ProblemCode, ProblemKind>>;
