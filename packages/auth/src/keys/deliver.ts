import type { ApiKey, KeyVersion } from "./api-key.ts";
import { refuseCommand } from "./key-refusal.ts";
import { transition } from "./key-transition.ts";
import type { KeyTransition } from "./key-transition.ts";
import { replaceVersion } from "./settle-key.ts";

/** The version whose secret is to be handed out: the newest that waits, else the newest that did. */
export function versionToDeliver({ versions }: ApiKey): KeyVersion | undefined {
  return (
    versions.findLast(({ delivery }) => delivery === "waiting") ??
    versions.findLast(({ delivery }) => delivery !== null)
  );
}

/** Hands a waiting secret out: of any number that ask at once the first is applied, all others are refused. */
export function deliver(key: ApiKey, number: number, now: number): KeyTransition {
  const version = key.versions.find((candidate) => candidate.number === number);
  if (version?.delivery === "delivered") {
    return refuseCommand("delivery_taken", `the secret of version ${number} was fetched`);
  }
  if (version?.delivery !== "waiting") {
    return refuseCommand(
      "no_delivery_waiting",
      `expected a secret that waits at version ${number}, got none`,
    );
  }
  return transition(
    replaceVersion(key, { ...version, delivery: "delivered" }),
    "key.rotation.delivered",
    now,
    { version: number, versionId: version.id },
  );
}
