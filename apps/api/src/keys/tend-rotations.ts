import { applyKeyCommand, planRotation } from "@altseason/auth";
import type { AlertKind, ApiKey, RotationNotice } from "@altseason/auth";
import type { Access } from "../access/access.ts";
import { beginItself } from "./begin-itself.ts";
import { createPrefixedId } from "./prefixed-id.ts";

type Tending = Pick<
  Access,
  "keys" | "usage" | "alerts" | "announce" | "recorder" | "encryption" | "log" | "now" | "randomBytes"
>;

const BATCH = 100;
const USERS = 1_000;
const DAY_MS = 86_400_000;
const ORIGIN = { actor: { kind: "system", id: "schedule" }, ip: null, requestId: null } as const;

/**
 * Carries out what is due on keys: rotations that begin by themselves, windows that end, extensions, reminders, alerts. A key
 * that can't be tended holds up no other.
 * @throws {AggregateError} of what went wrong, once all were seen to
 */
export async function tendRotations(access: Tending): Promise<void> {
  await access.recorder.flush();
  const failures: unknown[] = [];
  let after: string | null = null;
  for (;;) {
    const due: readonly ApiKey[] = await access.keys.listKeysDue(access.now(), BATCH, after);
    for (const key of due) await tendKey(key, access).catch((error: unknown) => failures.push(error));
    after = due.at(-1)?.id ?? null;
    if (due.length < BATCH) break;
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} keys could not be tended`);
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
  for (const notice of notices) await heed(key, notice, access);
}

/** A rotation that can begin by itself does; that its secret waits is told once somebody looks at it again, be it at once. */
async function heed(key: ApiKey, notice: RotationNotice, access: Tending): Promise<void> {
  if (notice.kind !== "due" || !notice.isAutomatic) return tell(key, notice, access);
  if ((await beginItself(key, access)) === "by-hand")
    return tell(key, { ...notice, isAutomatic: false }, access);
  const begun = await access.keys.findKey(key.clientId, key.id);
  const { notices } = begun === null ? { notices: [] } : planRotation(begun, UNUSED, access.now());
  for (const next of notices) if (next.kind === "delivery-waiting") await tell(key, next, access);
}

const UNUSED = () => ({ lastUsedAt: null });

const KINDS: Readonly<Partial<Record<RotationNotice["kind"], AlertKind>>> = {
  extended: "rotation-extended",
  "delivery-waiting": "delivery-waiting",
  "delivery-dropped": "delivery-dropped",
};
/** What is told each time: it was decided once. All else is told once a day for as long as it is so. */
const ONCE: ReadonlySet<RotationNotice["kind"]> = new Set(["reminder", "extended", "delivery-dropped"]);

async function tell(
  key: ApiKey,
  notice: RotationNotice,
  { alerts, log, now, randomBytes }: Tending,
): Promise<void> {
  log.info({ event: "key-rotation", keyId: key.id, notice }, "a rotation asks for attention");
  await alerts.raise(
    {
      id: createPrefixedId("alert", randomBytes),
      clientId: key.clientId,
      keyId: key.id,
      kind: KINDS[notice.kind] ?? "rotation-due",
      at: now(),
      detail: detailOf(notice),
      acknowledgedAt: null,
    },
    ONCE.has(notice.kind) ? 0 : DAY_MS,
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
    case "extended":
      return { notice: "extended", byMs: notice.byMs };
    case "delivery-waiting":
      return { notice: "fetch the new secret", version: notice.version, leftMs: notice.leftMs };
    default:
      return {
        notice: "nobody fetched the new secret; the rotation was taken back",
        version: notice.version,
      };
  }
}
