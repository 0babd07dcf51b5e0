import { applyKeyCommand, createVersionId, refuseCommand } from "@altseason/auth";
import type { ApiKey, KeyCommand, NewVersion } from "@altseason/auth";
import type { IssuedKey } from "@altseason/contract";
import { ApiProblem } from "../problems/api-problem.ts";
import { invalidFields } from "../problems/invalid-body.ts";
import type { KeyRequest } from "../routes/keys/key-route.ts";
import type { KeyAnswer } from "../routes/keys/send-answer.ts";
import { describeKey } from "../views/key-view.ts";
import { keyNotFound, originOf, requireApplied } from "./change-key.ts";
import { issueMaterial, shownAlready } from "./issue-material.ts";
import { requireKey } from "./require-key.ts";

type Request = Pick<KeyRequest<unknown, unknown>, "access" | "caller" | "exchange" | "part">;

const TRIES = 3;

/**
 * Makes a new version of the key in the path by a command. Its material is made for its number beforehand, outside the
 * lock; where another version came first, it is made anew.
 * @throws {ApiProblem} `scope_missing` where the key may do what the caller may not: its new secret would lift the caller
 */
export async function addVersion(
  request: Request,
  publicKey: string | undefined,
  commandOf: (version: NewVersion, key: ApiKey, now: number) => KeyCommand,
): Promise<KeyAnswer> {
  const { access, caller } = request;
  const { keys, now, randomBytes } = access;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const key = await requireKey(request);
    caller.requireScopes(key.id === caller.stored.key.id ? [] : key.scopes);
    const client = await keys.findClient(key.clientId);
    if (client === null) throw keyNotFound();
    const number = nextNumber(key);
    const versionId = createVersionId(randomBytes);
    const { material, secret } = await issueMaterial({ client, key, number, versionId, publicKey }, access);
    if (material.kind === "public") await requireNewPublicKey(request, key, material.spki);
    const origin = originOf(request);
    let isOvertaken = false;
    const transition = await keys.changeKey(key.clientId, key.id, origin, (current) => {
      isOvertaken = nextNumber(current) !== number;
      if (isOvertaken) return { transition: refuseCommand("rotation_open", "overtaken"), material: null };
      const at = now();
      const command = commandOf({ id: versionId, createdBy: origin.actor.id }, current, at);
      const applied = applyKeyCommand(current, command, at);
      return { transition: applied, material: applied.applied ? material : null };
    });
    if (isOvertaken) continue;
    const changed = await requireApplied(request, key.id, transition);
    const described = await describeKey(changed, access);
    const body: IssuedKey = { key: described, secret };
    return { status: 201, body, repeated: { key: described, secret: shownAlready(secret) } };
  }
  throw new ApiProblem("conflict", { detail: "Other versions of the key are being made at the same time." });
}

function nextNumber({ versions }: ApiKey): number {
  return Math.max(0, ...versions.map(({ number }) => number)) + 1;
}

/** A rotation to the public key of an older version would rotate nothing. */
async function requireNewPublicKey({ access }: Request, key: ApiKey, spki: Uint8Array): Promise<void> {
  for (const { id } of key.versions) {
    const known = await access.keys.findVersion(id);
    if (known?.material.kind !== "public" || !Buffer.from(known.material.spki).equals(spki)) continue;
    throw invalidFields([
      {
        field: "/publicKey",
        expected: "one that no version of the key has",
        got: `that of version ${known.version}`,
      },
    ]);
  }
}
