import { applyKeyCommand, isUnusedUntold } from "@altseason/auth";
import type { ApiKey } from "@altseason/auth";
import type { Access } from "../access/access.ts";
import { createPrefixedId } from "./prefixed-id.ts";

type Telling = Pick<Access, "keys" | "usage" | "alerts" | "recorder" | "announce" | "now" | "randomBytes">;

const BATCH = 500;
const ORIGIN = { actor: { kind: "system", id: "schedule" }, ip: null, requestId: null } as const;

/** Tells owners of keys that nobody has used for as long as their policy says, once each over all instances. */
export async function tellUnused(access: Telling): Promise<void> {
  await access.recorder.flush();
  let after: string | null = null;
  for (;;) {
    const keys: readonly ApiKey[] = await access.keys.listLiveKeys(access.now(), BATCH, after);
    const lastUses = await access.usage.lastUses(keys.map(({ id }) => id));
    for (const key of keys) {
      const lastUsedAt = lastUses.get(key.id) ?? null;
      if (isUnusedUntold(key, lastUsedAt, access.now())) await tell(key, lastUsedAt, access);
    }
    if (keys.length < BATCH) return;
    after = keys.at(-1)?.id ?? null;
  }
}

/** The alert comes first: one that is killed in between tells twice rather than never, and the alert's own quiet holds that. */
async function tell(
  { id, clientId, createdAt, policy }: ApiKey,
  lastUsedAt: number | null,
  { keys, alerts, announce, now, randomBytes }: Telling,
): Promise<void> {
  const unusedMs = now() - Math.max(createdAt, lastUsedAt ?? 0);
  await alerts.raise(
    {
      id: createPrefixedId("alert", randomBytes),
      clientId,
      keyId: id,
      kind: "key-unused",
      at: now(),
      detail: { unusedMs, lastUsedAt },
      acknowledgedAt: null,
    },
    policy.unusedAfterMs,
  );
  const transition = await keys.changeKey(clientId, id, ORIGIN, (key) => ({
    transition: applyKeyCommand(key, { kind: "note-unused", lastUsedAt }, now()),
    material: null,
  }));
  if (transition?.applied === true) await announce(id);
}
