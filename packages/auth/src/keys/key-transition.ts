import type { ApiKey } from "./api-key.ts";
import type { KeyEvent } from "./key-event.ts";
import type { KeyRefusal } from "./key-refusal.ts";

/** A command that was carried out, with one event for each transition; or why it was not. */
export type KeyTransition =
  | { readonly applied: true; readonly key: ApiKey; readonly events: readonly KeyEvent[] }
  | KeyRefusal;

/** A transition of one event. */
export function transition(
  key: ApiKey,
  action: KeyEvent["action"],
  at: number,
  detail: KeyEvent["detail"],
): KeyTransition {
  return { applied: true, key, events: [{ action, at, keyId: key.id, detail }] };
}
