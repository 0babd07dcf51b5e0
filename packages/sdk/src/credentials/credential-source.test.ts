import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createAuthenticatedClient } from "../management/authenticated-client.ts";
import { admitted } from "../testing/test-credentials.ts";
import { startVerifyingServer } from "../testing/verifying-server.ts";
import { environmentCredentials } from "./environment-credentials.ts";
import { fileCredentials } from "./file-credentials.ts";

const folder = mkdtempSync(join(tmpdir(), "altseason-sdk-"));
afterAll(() => rmSync(folder, { recursive: true }));

const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();

describe("the environment", () => {
  test.each([
    [{ ALTSEASON_TOKEN: "a" }, [{ kind: "bearer", token: "a" }]],
    [{ ALTSEASON_HMAC_SECRET: "s" }, [{ kind: "hmac-sha256", secret: "s" }]],
    [
      {
        ALTSEASON_PRIVATE_KEY: pem.replaceAll("\n", "\\n"),
        ALTSEASON_KEY_ID: "k",
        ALTSEASON_TOKEN_NEXT: "b",
      },
      [
        { kind: "ed25519", keyid: "k", privateKey: pem.trim() },
        { kind: "bearer", token: "b" },
      ],
    ],
  ])("%# holds a credential and its successor", async (variables, expected) => {
    const [first, ...rest] = await environmentCredentials(variables).load();
    const trimmed =
      first?.kind === "ed25519" && typeof first.privateKey === "string"
        ? { ...first, privateKey: first.privateKey.trim() }
        : first;
    expect([trimmed, ...rest]).toEqual(expected);
  });

  test.each([{}, { ALTSEASON_TOKEN: " " }, { ALTSEASON_PRIVATE_KEY: pem }])(
    "%# lacks something",
    async (variables) => {
      await expect(environmentCredentials(variables).load()).rejects.toThrow(RangeError);
    },
  );
});

describe("a file", () => {
  const path = join(folder, "credentials.json");
  const put = (value: unknown): void => {
    writeFileSync(`${path}.new`, typeof value === "string" ? value : JSON.stringify(value));
    renameSync(`${path}.new`, path);
  };

  test("that is put in the place of the old one is used from then on; a broken one changes nothing", async () => {
    const server = await startVerifyingServer();
    server.answer = () => ({ body: { alerts: [] } });
    const [first, second] = [admitted(server, "hmac-sha256"), admitted(server, "hmac-sha256")];
    put({ credentials: [first.credential] });
    const client = createAuthenticatedClient({
      baseUrl: server.url,
      credentials: fileCredentials(path, { intervalMs: 20 }),
    });
    const used = async (): Promise<string | undefined> => {
      await client.watching.alerts();
      return /keyid="([^"]*)"/.exec(server.seen.at(-1)?.headers["signature-input"] ?? "")?.[1];
    };
    expect(await used()).toBe(first.keyid);
    put("{ half");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await used()).toBe(first.keyid);
    put({ credentials: [second.credential] });
    await expect.poll(used).toBe(second.keyid);
    client.close();
    server.close();
  });

  test.each(["", "[]", '{"credentials":[]}', '{"credentials":[{"kind":"bearer","token":7}]}'])(
    "that holds %j is refused, and not quoted",
    async (text) => {
      put(text);
      await expect(fileCredentials(path).load()).rejects.toThrow(TypeError);
    },
  );

  test("may name the private key's own file, beside it, and hold profiles", async () => {
    writeFileSync(join(folder, "own.pem"), pem);
    const stored = { kind: "ed25519", keyid: "k", privateKeyFile: "own.pem" };
    const bearer = { kind: "bearer", token: "t" };
    put({ profiles: { default: { credentials: [stored] }, other: { api: "x", credentials: [bearer] } } });
    const load = (profile: string): Promise<unknown> => fileCredentials(path, { profile }).load();
    expect(await load("default")).toEqual([{ kind: "ed25519", keyid: "k", privateKey: pem }]);
    expect(await load("other")).toEqual([bearer]);
    await expect(load("third")).rejects.toThrow(/expected a profile "third"/);
    await expect(load("__proto__")).rejects.toThrow(TypeError);
    put({ credentials: [bearer] });
    await expect(load("default")).rejects.toThrow(TypeError);
  });
});
