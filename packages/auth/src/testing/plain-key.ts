import { applyKeyCommand } from "../keys/apply-key-command.ts";
import type { ApiKey } from "../keys/api-key.ts";
import { createKey } from "../keys/create-key.ts";
import type { NewKey } from "../keys/create-key.ts";
import type { BeginRotation, KeyCommand } from "../keys/key-command.ts";

/** When the keys of these tests are made, in milliseconds since the epoch. */
export const START = 1_790_000_000_000;
export const HOUR = 3_600_000;
export const DAY: number = 24 * HOUR;

/** A live key with one version. */
export function plainKey(wanted: Partial<NewKey> = {}): ApiKey {
  return createKey(
    {
      id: "key_a",
      versionId: "v1",
      clientId: "client_a",
      name: "bot",
      environment: "live",
      kind: "ed25519",
      scopes: ["trading"],
      createdBy: "test",
      ...wanted,
    },
    START,
  ).key;
}

/** Begins a rotation: a day of overlap from now, unless said otherwise. */
export function begin(over: Partial<BeginRotation> = {}): BeginRotation {
  return {
    kind: "begin-rotation",
    version: { id: "v2", createdBy: "test" },
    overlapMs: DAY,
    overlapStarts: "now",
    finish: "at-deadline",
    quietMs: HOUR,
    activatesAt: START,
    force: false,
    ...over,
  };
}

/** Carries a command out. @throws {Error} when it is refused */
export function applied(key: ApiKey, command: KeyCommand, now: number = START): ApiKey {
  const result = applyKeyCommand(key, command, now);
  if (!result.applied) throw new Error(`${result.reason}: ${result.detail}`);
  return result.key;
}

/** Why a command is refused, or `applied`. */
export function outcomeOf(key: ApiKey, command: KeyCommand, now: number = START): string {
  const result = applyKeyCommand(key, command, now);
  return result.applied ? "applied" : result.reason;
}

/** `1 retiring, 2 active` */
export function statesOf({ versions }: ApiKey): string {
  return versions.map(({ number, state }) => `${number} ${state}`).join(", ");
}
