import { generateKeyPairSync } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { alertListSchema, issuedKeySchema, keyListSchema, keySchema } from "@altseason/contract";
import { keyUsageSchema, refusalListSchema, rotationStatusSchema } from "@altseason/contract";
import type { IssuedKey, KeyBody } from "@altseason/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openKeyDesk } from "../testing/key-desk.ts";
import type { KeyDesk } from "../testing/key-desk.ts";

let desk: KeyDesk;
let ownerKey: string;

beforeAll(async () => {
  desk = await openKeyDesk();
}, 60_000);

afterAll(() => desk.close(), 30_000);

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);
const states = ({ versions }: KeyBody): readonly string[] => versions.map(({ state }) => state);

async function create(name: string, ...more: readonly string[]): Promise<IssuedKey> {
  const made = await desk.ask("keys", "create", "--name", name, "--scope", "index:read", ...more);
  return issuedKeySchema.parse(made);
}

async function change(...args: readonly string[]): Promise<KeyBody> {
  return keySchema.parse(await desk.ask("keys", ...args));
}

describe("keys, as processes against an API in another", () => {
  test("without credentials there is nobody to ask as: status 2, and how to get some", async () => {
    for (const args of [["keys", "list"], ["alerts"], ["audit", "list"], ["audit", "verify"]]) {
      const { status, stderr, stdout } = await desk.run(args);
      expect(stderr).toMatch(/got none; `altseason keys bootstrap` makes the first key/);
      expect([status, stdout]).toEqual([2, ""]);
    }
    const named = await desk.run(["keys", "list", "--profile", "nobody"]);
    expect(named.stderr).toContain("expected a profile nobody, got none");
    expect([named.status, named.stdout]).toEqual([1, ""]);
  });

  test("a bootstrap by a wrong token leaves nothing behind", async () => {
    const { status, stderr, stdout } = await desk.run(["keys", "bootstrap", "--token", "altsboot_wrong"]);
    expect(stderr).toMatch(/refuses \(invalid_credentials, /);
    expect([status, stdout]).toEqual([1, ""]);
    expect(existsSync(desk.credentials)).toBe(false);
    expect(readdirSync(join(dirname(desk.credentials), "keys"))).toEqual([]);
  });

  test("the bootstrap makes the owner's key here, for its owner's eyes, and works once", async () => {
    const { status, stdout } = await desk.run(["keys", "bootstrap", "--client-name", "Example Capital"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^client +client_\S+ {2}Example Capital\n/);
    ownerKey = /^key +(key_\S+)/m.exec(stdout)?.[1] ?? "";
    const [file = ""] = readdirSync(join(dirname(desk.credentials), "keys"));
    expect([desk.credentials, join(dirname(desk.credentials), "keys", file)].map(modeOf)).toEqual([
      "600",
      "600",
    ]);
    const again = await desk.run(["keys", "bootstrap", "--save", "second"]);
    expect(again.stderr).toContain("expected the API's bootstrap token, got none");
    expect([again.status, again.stdout]).toEqual([1, ""]);
    const taken = await desk.run(["keys", "bootstrap", "--token", "altsboot_any"]);
    expect(taken.stderr).toContain("--save: expected a name of no other key, got default");
    expect(taken.status).toBe(2);
  });

  test("keys of every kind are made, listed and shown", async () => {
    const bearer = await create("reader", "--kind", "bearer");
    const hmac = await create("signer", "--kind", "hmac-sha256", "--save", "signer");
    const pair = await create(
      "bot",
      "--save",
      "bot",
      "--allow",
      "127.0.0.0/8",
      "--requests-per-minute",
      "100",
      "--scope",
      "keys:rotate-self",
    );
    const outside = desk.folder.write("outside.pem", newPublicKey("ec"));
    await create("hsm", "--kind", "ecdsa-p256-sha256", "--public", outside);
    expect([hmac.secret.hmacSecret, hmac.secret.isShownAlready, pair.key.allowlist]).toEqual([
      null,
      false,
      ["127.0.0.0/8"],
    ]);
    const { keys } = keyListSchema.omit({ nextCursor: true }).parse(await desk.ask("keys", "list"));
    expect(keys.map(({ name }) => name).toSorted()).toEqual(["bot", "hsm", "owner", "reader", "signer"]);
    expect((await change("show", "bot")).id).toBe(pair.key.id);
    expect((await change("show")).id).toBe(ownerKey);
    const plain = await desk.run(["keys", "list"]);
    expect(plain.stdout).toMatch(/^key_\S+ +bot +live +ed25519 +1 active +good$/m);

    const env = { ALTSEASON_TOKEN: bearer.secret.token ?? "" };
    const refused = await desk.run(["keys", "list"], { env });
    expect(refused.stderr).toMatch(/refuses \(scope_missing, /);
    expect(refused.status).toBe(1);
    for (const name of ["signer", "bot"]) {
      const used = await desk.run(["keys", "list", "--profile", name]);
      expect(used.stderr).toMatch(/refuses \(scope_missing, /);
    }
  });

  test("a token reads, and changes nothing", async () => {
    const made = await create("auditor", "--kind", "bearer", "--scope", "keys:read");
    const env = { ALTSEASON_TOKEN: made.secret.token ?? "" };
    const read = await desk.run(["keys", "list", "--json"], { env });
    expect(
      keyListSchema.omit({ nextCursor: true }).parse(JSON.parse(read.stdout)).keys.length,
    ).toBeGreaterThan(4);
    const changed = await desk.run(["keys", "suspend", "bot", "--why", "no right"], { env });
    expect(changed.stderr).toMatch(/refuses \(signature_required, /);
    expect([changed.status, changed.stdout]).toEqual([1, ""]);
  });

  test("an update changes what it names", async () => {
    const before = await change("show", "bot");
    const settings =
      "--name robot --allow anywhere --max-versions 3 --rotate-after 30d --warn-after 20d --quiet 2s";
    const after = await change("update", "bot", ...settings.split(" "));
    expect(after).toMatchObject({ name: "robot", allowlist: [], maxLiveVersions: 3, scopes: before.scopes });
    expect(after.policy).toEqual({
      ...before.policy,
      rotateAfterMs: 30 * 86_400_000,
      warnAfterMs: 20 * 86_400_000,
      quietMs: 2_000,
    });
    expect((await change("update", "bot", "--expires", "2099-01-01T00:00:00Z")).expiresAt).toBe(
      "2099-01-01T00:00:00.000Z",
    );
    expect((await change("update", "bot", "--expires", "never")).expiresAt).toBeNull();
  });

  test("a rotation is begun, watched, extended and finished; the profile goes over to the new version", async () => {
    const none = await desk.run(["keys", "watch", "bot"]);
    expect([none.status, none.stdout]).toEqual([1, "no rotation is open\n"]);
    const next = issuedKeySchema.parse(
      await desk.ask("keys", "rotate", "bot", "--save", "bot", "--overlap", "1h"),
    );
    expect(states(next.key)).toEqual(["retiring", "active"]);
    const again = await desk.run(["keys", "rotate", "bot", "--save", "bot"]);
    expect(again.stderr).toMatch(/refuses \(rotation_open, /);
    const waiting = rotationStatusSchema.parse(await desk.ask("keys", "watch", "bot", "--once"));
    expect(waiting.rotation).toMatchObject({ phase: "waiting", isSafeToFinish: false });
    const watching = desk.run(["keys", "watch", "bot", "--until-safe", "--every", "1s"]);
    const used = await desk.run(["keys", "watch", "--once", "--profile", "bot"]);
    expect(used.status).toBe(0);
    const watched = await watching;
    expect(watched.stdout).toMatch(/^\d\d:\d\d:\d\d {2}version 1 to 2 {2}/);
    expect(watched.stdout).toMatch(/quiet: the old version is quiet .* safe to finish\n/);
    expect(watched.status).toBe(0);
    expect((await change("extend", "bot", "--by", "1h")).rotation).not.toBeNull();
    const followed = desk.run(["keys", "watch", "bot", "--json", "--every", "1s"]);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(states(await change("finish", "bot"))).toEqual(["retired", "active"]);
    const lines = (await followed).stdout.trim().split("\n");
    const phases = lines.map(
      (line) => rotationStatusSchema.parse(JSON.parse(line)).rotation?.phase ?? "over",
    );
    expect([phases[0], phases.at(-1)]).toEqual(["quiet", "over"]);
    const stored = JSON.parse(readFileSync(desk.credentials, "utf8")).profiles.bot.credentials;
    expect(stored.map(({ keyid }: { keyid: string }) => keyid)).toEqual([
      next.secret.keyid,
      next.key.versions[0]?.id,
    ]);
  }, 30_000);

  test("a rotation is taken back, and one version revoked", async () => {
    await desk.ask("keys", "rotate", "signer", "--save", "signer", "--overlap-starts", "now");
    expect(states(await change("roll-back", "signer", "--new-version", "revoke"))).toEqual([
      "active",
      "revoked",
    ]);
    await desk.ask("keys", "rotate", "signer", "--save", "signer");
    const left = await change("revoke", "signer", "--version", "3", "--reason", "mistake", "--yes");
    expect(left.versions[2]).toMatchObject({ state: "revoked", revocationReason: "mistake" });
    expect(left.revokedAt).toBeNull();
    const final = await desk.run(["keys", "revoke", "signer", "--version", "3", "--yes"]);
    expect(final.stderr).toMatch(/refuses \(version_final, /);
  });

  test("an emergency and a revocation ask to have the key's id typed", async () => {
    const { id } = await change("show", "signer");
    for (const verb of ["emergency", "revoke"]) {
      const more = verb === "emergency" ? ["--save", "signer"] : [];
      for (const input of ["", "signer\n"]) {
        const { status, stderr, stdout } = await desk.run(["keys", verb, "signer", ...more], { input });
        expect(stderr).toContain(`Type ${id} to go on: `);
        expect(stderr).toContain("not confirmed, so nothing was done");
        expect([status, stdout]).toEqual([1, ""]);
      }
    }
    expect((await change("show", "signer")).versions).toHaveLength(3);
    const typed = await desk.run(["keys", "emergency", "signer", "--save", "signer", "--json"], {
      input: `${id}\n`,
    });
    expect(states(issuedKeySchema.parse(JSON.parse(typed.stdout)).key)).toEqual([
      "revoked",
      "revoked",
      "revoked",
      "active",
    ]);
    const gone = await change("revoke", "signer", "--reason", "left", "--yes");
    expect(gone.revocationReason).toBe("left");
    const used = await desk.run(["keys", "list", "--profile", "signer"]);
    expect(used.stderr).toMatch(/key_revoked|no credential is left/);
    expect(used.status).toBe(1);
  });

  test("a key is suspended and resumed", async () => {
    expect((await change("suspend", "bot", "--why", "odd traffic")).suspendedAt).not.toBeNull();
    const held = await desk.run(["keys", "show", "--profile", "bot"]);
    expect(held.stderr).toMatch(/refuses \(key_suspended, /);
    expect((await change("resume", "bot")).suspendedAt).toBeNull();
  });

  test("usage, refusals and alerts are told, also to machines", async () => {
    expect(keyUsageSchema.parse(await desk.ask("keys", "usage", "bot")).hours.length).toBeGreaterThan(0);
    const { refusals } = refusalListSchema.parse(await desk.ask("keys", "refusals", "bot"));
    expect(refusals.map(({ code }) => code)).toContain("key_suspended");
    expect(alertListSchema.parse(await desk.ask("alerts", "--open")).alerts).toBeInstanceOf(Array);
    for (const args of [["keys", "usage", "bot"], ["keys", "refusals"], ["alerts"]]) {
      const { status, stderr, stdout } = await desk.run(args);
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).not.toBe("");
    }
  });

  test("what a profile keeps was never shown, and the API's log has no secret", () => {
    const { profiles } = JSON.parse(readFileSync(desk.credentials, "utf8"));
    const secrets: readonly string[] = profiles.signer.credentials.map(
      ({ secret }: { secret: string }) => secret,
    );
    expect(secrets.every((secret) => secret.startsWith("alts_live_"))).toBe(true);
    for (const secret of secrets) {
      expect(desk.shown.join("")).not.toContain(secret);
      expect(desk.api.output.join("")).not.toContain(secret);
    }
    expect(desk.shown.join("")).not.toContain("PRIVATE KEY");
  });
});

function newPublicKey(kind: "ec"): string {
  const { publicKey } = generateKeyPairSync(kind, { namedCurve: "P-256" });
  return publicKey.export({ type: "spki", format: "pem" }).toString();
}
