import { generateKeyPairSync } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { issuedKeySchema } from "@altseason/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addStranger, openKeyDesk } from "../testing/key-desk.ts";
import type { KeyDesk } from "../testing/key-desk.ts";

let desk: KeyDesk;
let botKeyid: string;

beforeAll(async () => {
  desk = await openKeyDesk();
  await desk.ask("keys", "bootstrap");
  const made = await desk.ask("keys", "create", "--name", "bot", "--scope", "index:read", "--save", "bot");
  botKeyid = issuedKeySchema.parse(made).secret.keyid;
}, 60_000);

afterAll(() => desk.close(), 30_000);

describe("keys that are not to be had, as processes against an API in another", () => {
  test("a wrong key, an unknown one and another one's id are refused alike", async () => {
    const stranger = desk.folder.write("stranger.pem", newPrivateKey());
    for (const keyid of [botKeyid, "0000000000000000"]) {
      const { status, stderr, stdout } = await desk.run([
        "keys",
        "list",
        "--keyid",
        keyid,
        "--key-file",
        stranger,
      ]);
      expect(stderr).toMatch(/refuses \(invalid_credentials, /);
      expect([status, stdout]).toEqual([1, ""]);
    }
    const strange = await addStranger(desk);
    ({ desk } = strange);
    for (const args of [
      ["show"],
      ["suspend", "--why", "no right"],
      ["revoke", "--yes"],
      ["finish"],
      ["usage"],
    ]) {
      const [verb = "", ...more] = args;
      const call = ["keys", verb, strange.keyId, ...more, "--api", desk.api.url];
      const { status, stderr, stdout } = await desk.run(call);
      expect(stderr).toMatch(/refuses \(not_found, /);
      expect([status, stdout]).toEqual([1, ""]);
    }
  }, 60_000);

  test("what others can read is not used: neither profiles nor a private key", async () => {
    const own = JSON.parse(readFileSync(desk.credentials, "utf8")).profiles.default.credentials[0]
      .privateKeyFile;
    for (const file of [desk.credentials, join(dirname(desk.credentials), own)]) {
      chmodSync(file, 0o640);
      const { status, stderr, stdout } = await desk.run(["keys", "list"]);
      expect(stderr).toContain(`${file}: expected mode 0600`);
      expect([status, stdout]).toEqual([1, ""]);
      chmodSync(file, 0o600);
    }
    const elsewhere = desk.folder.write("broken.json", '{"profiles": {"default": {"token": "alts_secret"}}}');
    chmodSync(elsewhere, 0o600);
    const { status, stderr } = await desk.run(["keys", "list"], {
      env: { ALTSEASON_CREDENTIALS: elsewhere },
    });
    expect(stderr).toContain(`${elsewhere}: expected profiles, got something else at profiles.default`);
    expect(stderr).not.toContain("alts_secret");
    expect(status).toBe(1);
  });

  test("a file that another one is writing is left alone", async () => {
    const before = readFileSync(desk.credentials, "utf8");
    writeFileSync(`${desk.credentials}.new`, "");
    const api = ["--api", desk.api.url];
    const { status, stderr } = await desk.run([
      "keys",
      "create",
      "--name",
      "late",
      "--scope",
      "index:read",
      "--save",
      "late",
      ...api,
    ]);
    expect(stderr).toContain("another altseason may be writing");
    expect(status).toBe(1);
    expect(readFileSync(desk.credentials, "utf8")).toBe(before);
  });

  test.each([
    "create --name x",
    "create --name x --scope everything --save x",
    "create --name x --scope index:read",
    "create --name x --scope index:read --save ../x",
    "create --name x --scope index:read --save bot",
    "create --name x --scope index:read --kind rsa-pss-sha512",
    "create --name x --scope index:read --kind bearer --key-out x.pem",
    "update bot",
    "show nobody",
    "show bot more",
    "extend bot --by soon",
    "watch bot --every 0s",
    "revoke bot --reason boredom --yes",
    "list --profile default --key-file x.pem --keyid x",
    "list --keyid x",
    "list --api localhost",
  ])("keys %s is a wrong call: status 2, nothing sent", async (words) => {
    const { status, stderr, stdout } = await desk.run(["keys", ...words.split(" ")]);
    expect(stderr).toMatch(/\nusage: altseason keys /);
    expect([status, stdout]).toEqual([2, ""]);
  });
});

function newPrivateKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}
