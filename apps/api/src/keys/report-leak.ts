import { createHash, timingSafeEqual } from "node:crypto";
import { applyKeyCommand, createVersionId, openSecret, parseToken } from "@altseason/auth";
import type { ApiKey, KeyChange, StoredVersion } from "@altseason/auth";
import type { Access } from "../access/access.ts";
import { issueMaterial } from "./issue-material.ts";
import { createPrefixedId } from "./prefixed-id.ts";

/** A token that somebody found, and where. */
export interface FoundToken {
  readonly token: string;
  readonly foundAt: string | undefined;
}

const ORIGIN = { actor: { kind: "system", id: "leak-report" }, ip: null, requestId: null } as const;

/**
 * Ends a version whose whole token was found, and tells its owner. Where it is the last that lives, the emergency ends it:
 * the version made in its place has a secret that nobody was told, and the owner makes the next.
 */
export async function reportLeak({ token, foundAt }: FoundToken, access: Access): Promise<void> {
  const parsed = parseToken(token);
  if (!parsed.valid) return;
  const { keys, alerts, sessionTokens, now, randomBytes } = access;
  const stored = await keys.findVersion(parsed.versionId);
  if (stored === null || stored.key.environment !== parsed.environment) return;
  if (!(await isWholeToken(stored, token, parsed.secret, access))) return;
  const { key, client, version } = stored;
  const number = Math.max(...key.versions.map((one) => one.number)) + 1;
  const versionId = createVersionId(randomBytes);
  const issued = await issueMaterial({ client, key, number, versionId, publicKey: undefined }, access);
  const transition = await keys.changeKey(client.id, key.id, ORIGIN, (current): KeyChange => {
    const revoked = applyKeyCommand(current, { kind: "revoke-version", version, reason: "leaked" }, now());
    if (revoked.applied || revoked.reason !== "last_live_version" || next(current) !== number)
      return { transition: revoked, material: null };
    const added = { id: versionId, createdBy: "leak-report" };
    const replaced = applyKeyCommand(
      current,
      { kind: "emergency", version: added, graceMs: 0, reason: "leaked" },
      now(),
    );
    return { transition: replaced, material: replaced.applied ? issued.material : null };
  });
  if (transition?.applied !== true) return;
  await access.announce(key.id);
  await sessionTokens.revokeOf(key.id);
  await alerts.raise(
    {
      id: createPrefixedId("alert", randomBytes),
      clientId: client.id,
      keyId: key.id,
      kind: "leak",
      at: now(),
      detail: { version, foundAt: foundAt ?? null },
      acknowledgedAt: null,
    },
    0,
  );
}

function next({ versions }: ApiKey): number {
  return Math.max(...versions.map(({ number }) => number)) + 1;
}

/** A version id and a checksum anybody can make up: the secret decides. */
async function isWholeToken(
  { client, key, version, material }: StoredVersion,
  token: string,
  secret: string,
  { encryption }: Pick<Access, "encryption">,
): Promise<boolean> {
  if (material.kind === "hash") {
    const given = createHash("sha256").update(secret).digest("hex");
    return timingSafeEqual(Buffer.from(given), Buffer.from(material.hash));
  }
  if (material.kind !== "sealed") return false;
  const owner = { clientId: client.id, keyId: key.id, version };
  const own = await openSecret(encryption, client.dataKey, material.sealed, owner);
  const given = Buffer.from(token, "ascii");
  return own.length === given.length && timingSafeEqual(own, given);
}
