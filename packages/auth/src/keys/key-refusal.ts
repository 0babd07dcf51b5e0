/**
 * Why a command on a key is not carried out.
 * - `key_revoked`, `key_expired`: for good; such a key cannot rotate.
 * - `rotation_open`: another one is; finish it, roll it back, or force.
 * - `no_rotation_open`: there is none to finish, extend or roll back.
 * - `too_many_live_versions`: the key's limit of versions at a time.
 * - `version_unknown`, `version_final`: no such version, or one that ended.
 * - `last_live_version`: the key would be left with none: revoke the key, or use the emergency.
 * - `already_suspended`, `already_throttled`, `not_suspended`, `told_already`: the state is another.
 * - `delivery_waiting`: the new version's secret was fetched by nobody yet, so that nobody could go on with it.
 * - `no_delivery_waiting`, `delivery_taken`: there is no secret to hand out, or it was handed out.
 * - `out_of_range`: a number beyond the limits.
 * - `version_id_taken`: a new version needs an id of its own.
 */
export type KeyRefusalReason =
  | "key_revoked"
  | "key_expired"
  | "rotation_open"
  | "no_rotation_open"
  | "too_many_live_versions"
  | "version_unknown"
  | "version_final"
  | "last_live_version"
  | "already_suspended"
  | "already_throttled"
  | "told_already"
  | "delivery_waiting"
  | "no_delivery_waiting"
  | "delivery_taken"
  | "not_suspended"
  | "out_of_range"
  | "version_id_taken";

/** A command that was not carried out: the key is as it was. */
export interface KeyRefusal {
  readonly applied: false;
  readonly reason: KeyRefusalReason;
  readonly detail: string;
}

/** Makes a refusal. */
export function refuseCommand(reason: KeyRefusalReason, detail: string): KeyRefusal {
  return { applied: false, reason, detail };
}
