import { applyKeyCommand, planRotation } from "@altseason/auth";
import type { AlertKind, ApiKey, RotationNotice } from "@altseason/auth";
import type { Access } from "../access/access.ts";
import { createPrefixedId } from "./prefixed-id.ts";

type Tending = Pick<
  Access,
  "keys" | "usage" | "alerts" | "announce" | "recorder" | "log" | "now" | "randomBytes"
>;

const BATCH = 100;
const USERS = 1_000;
const DAY_MS = 86_400_000;
const ORIGIN = { actor: { kind: "system", id: "schedule" }, ip: null, requestId: null } as const;

/** Carries out what is due on keys: windows that end, extensions, reminders, and alerts of rotations that are due. */
export async function tendRotations(access: Tending): Promise<void> {
  await access.recorder.flush();
  let after: string | null = null;
  for (;;) {
    const due: readonly ApiKey[] = await access.keys.listKeysDue(access.now(), BATCH, after);
    for (const key of due) await tendKey(key, access);
    if (due.length < BATCH) return;
    after = due.at(-1)?.id ?? null;
  }
}

/** A notice goes out when its command was carried out, so that of two that tend a key one tells. */
async function tendKey(key: ApiKey, access: Tending): Promise<void> {
  const { keys, usage, announce, now } = access;
  const users = await usage.users(key.id, 0, USERS);
  const { commands, notices } = planRotation(
    key,
    (version) => ({ lastUsedAt: users.find((user) => user.version === version)?.lastUsedAt ?? null }),
    now(),
  );
  let isTold = true;
  for (const command of commands) {
    const transition = await keys.changeKey(key.clientId, key.id, ORIGIN, (current) => ({
      transition: applyKeyCommand(current, command, now()),
      material: null,
    }));
    const isApplied = transition?.applied === true && transition.events.length > 0;
    if (isApplied) await announce(key.id);
    if (command.kind !== "settle") isTold = isApplied;
  }
  if (!isTold) return;
  for (const notice of notices) await tell(key, notice, access);
}

async function tell(
  key: ApiKey,
  notice: RotationNotice,
  { alerts, log, now, randomBytes }: Tending,
): Promise<void> {
  log.info({ event: "key-rotation", keyId: key.id, notice }, "a rotation asks for attention");
  const kind: AlertKind = notice.kind === "extended" ? "rotation-extended" : "rotation-due";
  await alerts.raise(
    {
      id: createPrefixedId("alert", randomBytes),
      clientId: key.clientId,
      keyId: key.id,
      kind,
      at: now(),
      detail: detailOf(notice),
      acknowledgedAt: null,
    },
    notice.kind === "reminder" || notice.kind === "extended" ? 0 : DAY_MS,
  );
}

function detailOf(notice: RotationNotice): Readonly<Record<string, string | number | null>> {
  switch (notice.kind) {
    case "due":
      return { notice: "due", sinceMs: notice.sinceMs, begins: notice.isAutomatic ? "by itself" : "by hand" };
    case "warning":
      return { notice: "warning", dueInMs: notice.dueInMs };
    case "reminder":
      return { notice: notice.reminder, leftMs: notice.leftMs };
    default:
      return { notice: "extended", byMs: notice.byMs };
  }
}
