import { generateKeyPairSync, randomBytes } from "node:crypto";
import { UnsealError, createLocalKeyEncryption, openWithPrivateKey } from "@altseason/auth";
import { auditListSchema, deliverySchema, problemSchema } from "@altseason/contract";
import type { CreateKey, Delivery } from "@altseason/contract";
import { beforeEach, describe, expect, test } from "vitest";
import { tendRotations } from "../../keys/tend-rotations.ts";
import { makeDueKey } from "../../testing/due-key.ts";
import { createKeyApp, outcomeOf } from "../../testing/key-app.ts";
import type { KeyApp, MadeKey } from "../../testing/key-app.ts";
import { hmacSigner } from "../../testing/sign-request.ts";
import type { Signer } from "../../testing/sign-request.ts";

const DAY_MS = 86_400_000;
let app: KeyApp;
beforeEach(async () => {
  app = await createKeyApp();
});

const fetchBy = (signer: Signer, id: string): Promise<Response> =>
  app.ask(signer, "POST", `/v1/keys/${id}/rotation/delivery`);
const signerOf = ({ signer }: MadeKey): Signer => signer ?? app.owner;
async function read(response: Response): Promise<Delivery> {
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  return deliverySchema.strict().parse(await response.json());
}
function createRecipient() {
  const { publicKey, privateKey } = generateKeyPairSync("x25519");
  return { publicKey: publicKey.export({ format: "jwk" }).x ?? "", privateKey };
}

describe("a secret that waits", () => {
  test("is fetched by the key itself, signs, and is in no log, alert or entry", async () => {
    const made = await makeDueKey(app);
    await tendRotations(app.access);
    const { secret, version, keyId } = await read(await fetchBy(signerOf(made), made.id));
    expect([keyId, version, secret.token]).toEqual([made.id, 2, null]);
    const fresh = hmacSigner(secret.keyid, secret.hmacSecret ?? "");
    expect((await app.ask(fresh, "GET", "/v1/client")).status).toBe(200);
    const trail = await app.ask(app.owner, "GET", `/v1/audit?target=${made.id}&limit=100`);
    const text = await trail.text();
    const { entries } = auditListSchema.parse(JSON.parse(text));
    expect(entries.find(({ action }) => action === "key.rotation.delivered")).toMatchObject({
      actor: { kind: "key", id: `${made.id}/1` },
    });
    const alerts = await (await app.ask(app.owner, "GET", "/v1/alerts")).text();
    const body = (secret.hmacSecret ?? "").slice(-49, -6);
    expect(body).toHaveLength(43);
    for (const place of [text, alerts, JSON.stringify(app.logged)]) expect(place).not.toContain(body);
  });

  test("is told once, whoever asks again, and exactly one of many at once has it", async () => {
    const made = await makeDueKey(app);
    await tendRotations(app.access);
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetchBy(signerOf(made), made.id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const again = await Promise.all([app.owner, signerOf(made)].map((signer) => fetchBy(signer, made.id)));
    expect(await Promise.all(again.map(outcomeOf))).toEqual(["410 delivery_taken", "410 delivery_taken"]);
  });

  test("of a bearer is fetched by another key of its client that may do as much", async () => {
    const made = await makeDueKey(app, { kind: "bearer", scopes: ["index:read", "audit:read"] });
    await tendRotations(app.access);
    const lesser = await app.makeKey({ scopes: ["keys:write", "index:read"] });
    expect(await outcomeOf(await fetchBy(signerOf(lesser), made.id))).toBe("403 scope_missing");
    const { secret } = await read(await fetchBy(app.owner, made.id));
    expect((await app.bear(secret.token ?? "", "GET", "/v1/client")).status).toBe(200);
  });

  test("under a public key opens with its private key alone, and is nothing that we could read", async () => {
    const own = createRecipient();
    const made = await makeDueKey(app, { delivery: { way: "hpke", publicKey: own.publicKey } });
    await tendRotations(app.access);
    const { secret, sealed, keyId } = await read(await fetchBy(signerOf(made), made.id));
    expect([secret.token, secret.hmacSecret]).toEqual([null, null]);
    const bytes = Buffer.concat([
      Buffer.from(sealed?.enc ?? "", "base64url"),
      Buffer.from(sealed?.ciphertext ?? "", "base64url"),
    ]);
    const owner = { keyId, versionId: secret.keyid };
    await expect(openWithPrivateKey(createRecipient().privateKey, bytes, owner)).rejects.toThrow(UnsealError);
    const opened = Buffer.from(await openWithPrivateKey(own.privateKey, bytes, owner)).toString("ascii");
    expect((await app.ask(hmacSigner(secret.keyid, opened), "GET", "/v1/client")).status).toBe(200);
  });

  test("is nobody's of another client, whose answer is that of a key that isn't there", async () => {
    const made = await makeDueKey(app);
    await tendRotations(app.access);
    const { owner } = await app.stranger();
    const [theirs, nothing] = await Promise.all(
      [made.id, "key_0000000000000000"].map(async (id) => (await fetchBy(owner, id)).json()),
    );
    const told = [theirs, nothing].map((body) => {
      const { code, status, detail } = problemSchema.parse(body);
      return { code, status, detail };
    });
    expect(told[0]).toMatchObject({ code: "not_found", status: 404 });
    expect(told[0]).toEqual(told[1]);
    await read(await fetchBy(app.owner, made.id));
  });

  test("takes a signature and the scope: no token, no session token, no key that may not rotate itself", async () => {
    const made = await makeDueKey(app, { scopes: ["index:read", "keys:read"] });
    await tendRotations(app.access);
    expect(await outcomeOf(await fetchBy(signerOf(made), made.id))).toBe("403 scope_missing");
    const path = `/v1/keys/${made.id}/rotation/delivery`;
    const issued = await app.ask(app.owner, "POST", "/v1/session-tokens", { method: "POST", path });
    const { token } = (await issued.json()) as { token: string };
    const lines = [
      ["Host", "x"],
      ["Authorization", `Session ${token}`],
    ] as const;
    expect(await outcomeOf(await app.send({ method: "POST", target: path, lines, body: null }))).toBe(
      "401 signature_required",
    );
    const reader = await app.makeKey({ kind: "bearer" });
    expect(await outcomeOf(await app.bear(reader.token ?? "", "POST", path))).toBe("401 signature_required");
    await read(await fetchBy(app.owner, made.id));
  });

  test("goes when its version or its key is revoked, and when the key expires", async () => {
    const wish: Partial<CreateKey> = {
      kind: "hmac-sha256",
      scopes: ["index:read"],
      delivery: { way: "fetch" },
      policy: { isAutomatic: true },
    };
    const expiresAt = new Date(app.access.now() + 100 * DAY_MS).toISOString();
    const expiring = await app.makeKey({ ...wish, expiresAt });
    const revoked = await app.makeKey(wish);
    const rolledBack = await makeDueKey(app);
    await tendRotations(app.access);
    await app.ask(app.owner, "POST", `/v1/keys/${rolledBack.id}/rotation/roll-back`, {
      newVersion: "retire",
    });
    await app.ask(app.owner, "DELETE", `/v1/keys/${revoked.id}`);
    app.advance(9 * DAY_MS);
    const versions = new Map<string, string>();
    for (const { id } of [expiring, revoked, rolledBack]) {
      const key = await app.access.keys.findKey(app.clientId, id);
      versions.set(id, key?.versions[1]?.id ?? "");
    }
    const waits = async (id: string): Promise<boolean> =>
      (await app.access.keys.findDelivery(versions.get(id) ?? "")) !== null;
    expect([await waits(revoked.id), await waits(rolledBack.id), await waits(expiring.id)]).toEqual([
      false,
      false,
      true,
    ]);
    const outcomes = [expiring, revoked, rolledBack].map(async ({ id }) =>
      outcomeOf(await fetchBy(app.owner, id)),
    );
    expect(await Promise.all(outcomes)).toEqual(["409 conflict", "409 conflict", "409 no_delivery_waiting"]);
    await app.access.keys.dropExpiredDeliveries(app.access.now());
    expect(await waits(expiring.id)).toBe(false);
  });

  test("is no other's: where none waits that is said", async () => {
    const made = await app.makeKey({ kind: "hmac-sha256", scopes: ["keys:rotate-self"] });
    expect(await outcomeOf(await fetchBy(signerOf(made), made.id))).toBe("409 no_delivery_waiting");
  });

  test("keeps the rotation from being finished until it was fetched", async () => {
    const made = await makeDueKey(app);
    await tendRotations(app.access);
    const finish = (): Promise<Response> => app.ask(app.owner, "POST", `/v1/keys/${made.id}/rotation/finish`);
    expect(await outcomeOf(await finish())).toBe("409 delivery_waiting");
    await fetchBy(app.owner, made.id);
    expect((await finish()).status).toBe(200);
  });

  test("is not lost where the key-encryption service can't open it for a while", async () => {
    let isDown = false;
    const local = createLocalKeyEncryption({
      keys: new Map([["1", randomBytes(32)]]),
      currentVersion: "1",
      randomBytes,
    });
    const encryption: typeof local = {
      ...local,
      unwrap: (key, context) => (isDown ? Promise.reject(new Error("down")) : local.unwrap(key, context)),
    };
    const other = await createKeyApp({}, { encryption });
    const made = await makeDueKey(other);
    await tendRotations(other.access);
    const ask = (): Promise<Response> =>
      other.ask(other.owner, "POST", `/v1/keys/${made.id}/rotation/delivery`);
    isDown = true;
    expect((await ask()).status).toBe(500);
    isDown = false;
    expect((await ask()).status).toBe(200);
  });
});

describe("a way of delivery", () => {
  test.each([
    [{ way: "hpke", publicKey: Buffer.alloc(32).toString("base64url") }, "/delivery/publicKey"],
    [{ way: "hpke", publicKey: "AAAA" }, "/delivery/publicKey"],
    [{ way: "webhook" }, "/delivery/way"],
    [{ way: "hpke" }, "/delivery/publicKey"],
  ])("%o is refused at %s", async (delivery, field) => {
    const made = await app.makeKey({ kind: "hmac-sha256" });
    const response = await app.ask(app.owner, "PATCH", `/v1/keys/${made.id}`, { delivery });
    const { errors } = problemSchema.parse(await response.json());
    expect([response.status, errors?.[0]?.field]).toEqual([400, field]);
  });

  test("is refused for a key whose pair is its holder's", async () => {
    const made = await app.makeKey();
    const response = await app.ask(app.owner, "PATCH", `/v1/keys/${made.id}`, { delivery: { way: "fetch" } });
    expect(problemSchema.parse(await response.json()).errors?.[0]).toMatchObject({
      field: "/delivery",
      got: "fetch",
    });
  });

  test("takes keys:admin: whoever sets it has the next secret", async () => {
    const made = await app.makeKey({ kind: "hmac-sha256", scopes: ["index:read"] });
    const writer = await app.makeKey({ scopes: ["keys:write", "index:read"] });
    const set = (signer: Signer): Promise<Response> =>
      app.ask(signer, "PATCH", `/v1/keys/${made.id}`, { delivery: { way: "fetch" } });
    expect(await outcomeOf(await set(signerOf(writer)))).toBe("403 scope_missing");
    expect((await set(app.owner)).status).toBe(200);
  });
});
