import { applyKeyCommand, createVersionId, planRotation, refuseCommand } from "@altseason/auth";
import type { ApiKey, KeyTransition } from "@altseason/auth";
import type { Access } from "../access/access.ts";
import { issueMaterial } from "./issue-material.ts";
import { sealDelivery } from "./seal-delivery.ts";

type Beginning = Pick<Access, "keys" | "encryption" | "announce" | "now" | "randomBytes">;

const SYSTEM = { kind: "system", id: "schedule" } as const;
const ORIGIN = { actor: SYSTEM, ip: null, requestId: null };
const UNUSED = () => ({ lastUsedAt: null });

/**
 * Begins a rotation that is due, without anybody; its secret waits sealed. Whether it is still due is looked at under the
 * key's lock: of any number of instances one begins, and one that is killed before has made nothing.
 * @returns whether somebody has to begin by hand
 */
export async function beginItself(key: ApiKey, access: Beginning): Promise<"begun" | "by-hand"> {
  const { keys, announce, now, randomBytes } = access;
  const client = await keys.findClient(key.clientId);
  if (client === null) return "by-hand";
  const number = nextNumber(key);
  const versionId = createVersionId(randomBytes);
  const issued = await issueMaterial({ client, key, number, versionId, publicKey: undefined }, access);
  const delivery = await sealDelivery({ client, key, number, versionId }, issued.secret, access);
  const transition = await keys.changeKey(key.clientId, key.id, ORIGIN, (current) => {
    const begun = beginIfDue(current, { number, versionId, sealedFor: key }, now());
    return begun.applied
      ? { transition: begun, material: issued.material, delivery }
      : { transition: begun, material: null };
  });
  if (transition?.applied === true) await announce(key.id);
  const isOvertaken = transition?.applied === false && transition.reason === "rotation_open";
  return transition?.applied === true || isOvertaken ? "begun" : "by-hand";
}

interface PreparedVersion {
  readonly number: number;
  readonly versionId: string;
  /** The key as it was when the secret was sealed. */
  readonly sealedFor: ApiKey;
}

function beginIfDue(
  key: ApiKey,
  { number, versionId, sealedFor }: PreparedVersion,
  now: number,
): KeyTransition {
  const isDue = planRotation(key, UNUSED, now).notices.some(
    (notice) => notice.kind === "due" && notice.isAutomatic,
  );
  const isSame = JSON.stringify(key.delivery) === JSON.stringify(sealedFor.delivery);
  if (!isDue || !isSame || nextNumber(key) !== number) return refuseCommand("rotation_open", "overtaken");
  const { overlapMs, finish, quietMs } = key.policy;
  return applyKeyCommand(
    key,
    {
      kind: "begin-rotation",
      version: { id: versionId, createdBy: SYSTEM.id, isWaiting: true },
      overlapMs,
      // Nobody was there: the old version stays until the new one is used, whatever the policy says of other times.
      overlapStarts: "first-use",
      finish,
      quietMs,
      activatesAt: now,
      force: false,
    },
    now,
  );
}

function nextNumber({ versions }: ApiKey): number {
  return Math.max(0, ...versions.map(({ number }) => number)) + 1;
}
