import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UnsealError } from "@altseason/auth";
import { describeKeyEncryptionService } from "@altseason/auth/testing";
import { describe, expect, test } from "vitest";
import { listen } from "../testing/listen.ts";
import type { LocalServer } from "../testing/listen.ts";
import { startLocalVault } from "../testing/local-vault.ts";
import type { LocalVaultOptions } from "../testing/local-vault.ts";
import type { VaultKeyEncryptionOptions } from "./vault-key-encryption.ts";
import { openVaultKeyEncryption } from "./vault-key-encryption.ts";

const token = "hvs.never-to-be-seen";

function settings(address: string, over: Partial<VaultKeyEncryptionOptions> = {}): VaultKeyEncryptionOptions {
  const binding = "associated_data";
  return { address, token, timeoutMs: 2000, mount: "transit", keyName: "altseason", binding, ...over };
}

async function rotate({ address }: LocalServer): Promise<void> {
  const headers = { "x-vault-token": token };
  const { status } = await fetch(`${address}/v1/transit/keys/altseason/rotate`, { method: "POST", headers });
  expect(status).toBe(204);
}

for (const binding of ["associated_data", "context"] as const) {
  describeKeyEncryptionService(
    `Vault Transit bound by ${binding}`,
    async () => {
      const vault = await startLocalVault({ token, derived: binding === "context" });
      const service = await openVaultKeyEncryption(settings(vault.address, { binding }));
      return {
        service,
        async rotate() {
          await rotate(vault);
          return service;
        },
        close: () => vault.close(),
      };
    },
    " (a local server of its documented shape)",
  );
}

async function withVault(
  options: Partial<LocalVaultOptions>,
  use: (vault: LocalServer) => Promise<void>,
): Promise<void> {
  const vault = await startLocalVault({ token, derived: false, ...options });
  try {
    await use(vault);
  } finally {
    await vault.close();
  }
}

describe("Vault Transit", () => {
  test("takes the version from the ciphertext's prefix, and wraps with the one that is set", () =>
    withVault({}, async (vault) => {
      const pinned = await openVaultKeyEncryption(settings(vault.address, { keyVersion: 1 }));
      const latest = await openVaultKeyEncryption(settings(vault.address));
      await rotate(vault);
      const dataKey = randomBytes(32);
      const [old, young] = [await pinned.wrap(dataKey, "client_a"), await latest.wrap(dataKey, "client_a")];
      expect([old.kekVersion, young.kekVersion]).toEqual(["1", "2"]);
      expect(Buffer.from(await pinned.unwrap(young, "client_a"))).toEqual(dataKey);
      await expect(latest.unwrap({ ...young, kekVersion: "1" }, "client_a")).rejects.toBeInstanceOf(
        UnsealError,
      );
    }));

  test("is not used when its key passes the binding over", async () => {
    await withVault({ ignoresAssociatedData: true }, async ({ address }) => {
      await expect(openVaultKeyEncryption(settings(address))).rejects.toMatchObject({
        code: "context_not_bound",
      });
    });
    await withVault({ derived: false }, async ({ address }) => {
      await expect(openVaultKeyEncryption(settings(address, { binding: "context" }))).rejects.toThrow(
        "expected the context to be bound, got it ignored: the Transit key altseason needs derived=true",
      );
    });
  });

  test("reads the token anew from the file that an agent keeps it in", () =>
    withVault({}, async ({ address }) => {
      const folder = mkdtempSync(join(tmpdir(), "altseason-vault-"));
      const file = join(folder, "token");
      writeFileSync(file, `${token}\n`);
      const service = await openVaultKeyEncryption(settings(address, { token: { file } }));
      writeFileSync(file, "hvs.expired");
      await expect(service.wrap(randomBytes(32), "client_a")).rejects.toMatchObject({
        code: "access_denied",
      });
      rmSync(folder, { recursive: true });
      await expect(service.wrap(randomBytes(32), "client_a")).rejects.toThrow(
        `${file}: expected a file with a Vault token, got none`,
      );
    }));

  test("says what is wrong by code, without the token, the data key or what Vault said", () =>
    withVault({}, async ({ address }) => {
      const wrong = { address, token: "hvs.wrong-token" };
      for (const [over, code] of [
        [wrong, "access_denied"],
        [{ keyName: "other" }, "key_missing"],
        [{ mount: "elsewhere" }, "key_missing"],
        [{ keyVersion: 7 }, "key_missing"],
      ] as const) {
        const refusal = await openVaultKeyEncryption(settings(address, over)).catch(
          (error: unknown) => error,
        );
        expect(refusal).toMatchObject({ code });
        expect(JSON.stringify(refusal) + String(refusal)).not.toMatch(/hvs|permission denied/);
      }
    }));

  test.each([
    ["a fault", 500, "expected 200, got 500"],
    ["a seal", 503, "expected 200, got 503"],
    ["a redirect, which would carry the token away", 307, "expected 200, got 307"],
    ["an answer without data", 200, "expected JSON with data, got another body"],
  ])("is unavailable on %s", async (_, status, message) => {
    const server = await listen(async (request) => ({
      status,
      headers: { location: "http://127.0.0.1:1/" },
      body: { errors: [request.headers["x-vault-token"]] },
    }));
    const refusal = await openVaultKeyEncryption(settings(server.address)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "service_unavailable", message: expect.stringContaining(message) });
    expect(String(refusal)).not.toContain(token);
    await server.close();
  });

  test("is unavailable within the timeout when Vault is silent, and at once when it is away", async () => {
    const silent = await listen(() => new Promise(() => {}));
    const started = performance.now();
    await expect(openVaultKeyEncryption(settings(silent.address, { timeoutMs: 150 }))).rejects.toMatchObject({
      code: "service_unavailable",
      message: "vault GET transit/keys/altseason: expected an answer, got none within 150 ms",
    });
    expect(performance.now() - started).toBeLessThan(1500);
    await silent.close();
    await expect(openVaultKeyEncryption(settings(silent.address))).rejects.toThrow("got a broken connection");
  });

  test.each([
    [
      { address: "http://vault.example:8200" },
      "vault address: expected https, or http on loopback, got another",
    ],
    [{ address: "vault.example" }, "vault address: expected https, or http on loopback, got another"],
    [{ mount: "../sys" }, "vault mount: expected a path, got another text"],
    [{ keyName: "a?b" }, "vault keyName: expected a path, got another text"],
  ])("refuses the setting %o before anything is sent", async (over, message) => {
    await expect(openVaultKeyEncryption(settings("http://127.0.0.1:1", over))).rejects.toThrow(message);
  });
});
