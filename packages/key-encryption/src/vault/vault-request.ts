import { readFile } from "node:fs/promises";
import { KeyEncryptionError } from "../key-encryption-error.ts";

/** Where Vault is, and how we show who we are. */
export interface VaultConnection {
  /** `https://vault.example:8200`; plain http on loopback alone. */
  readonly address: string;
  /** A token itself, or the file that an agent keeps one in, read anew for every request. */
  readonly token: string | { readonly file: string };
  /** Enterprise and HCP only. */
  readonly namespace?: string;
  readonly timeoutMs: number;
}

/** What Vault answered: its `data`, or that it refuses what it was given (status 400). */
export type VaultAnswer =
  | { readonly kind: "data"; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: "refused" };

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Asks Vault. No message repeats what was sent or what came back: both may hold a token or a key.
 * @throws {KeyEncryptionError} `service_unavailable`, `access_denied` or `key_missing`
 */
export async function vaultRequest(
  connection: VaultConnection,
  method: "GET" | "POST",
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<VaultAnswer> {
  const response = await ask(connection, method, path, body);
  const asked = `vault ${method} ${path}`;
  if (response.status === 400) return { kind: "refused" };
  if (response.status === 403) {
    throw new KeyEncryptionError(
      "access_denied",
      `${asked}: expected a token whose policy allows it, got 403`,
    );
  }
  if (response.status === 404) {
    throw new KeyEncryptionError("key_missing", `${asked}: expected this mount and key, got 404`);
  }
  if (response.status !== 200) throw unavailable(`${asked}: expected 200, got ${response.status}`);
  if (typeof response.body !== "object" || response.body === null || !("data" in response.body)) {
    throw unavailable(`${asked}: expected JSON with data, got another body`);
  }
  return { kind: "data", data: Object(response.body.data) };
}

/** @throws {KeyEncryptionError} `settings_invalid`, when the token would travel in clear */
export function requireVaultAddress(address: string): void {
  const url = URL.parse(address);
  if (url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK.test(url.hostname))) return;
  throw new KeyEncryptionError(
    "settings_invalid",
    "vault address: expected https, or http on loopback, got another",
  );
}

async function ask(
  { address, token, namespace, timeoutMs }: VaultConnection,
  method: string,
  path: string,
  body: Readonly<Record<string, unknown>> | undefined,
): Promise<{ status: number; body: unknown }> {
  const headers = new Headers({ "x-vault-request": "true", "content-type": "application/json" });
  headers.set("x-vault-token", await readToken(token));
  if (namespace !== undefined) headers.set("x-vault-namespace", namespace);
  try {
    // A redirect would carry the token to wherever it points.
    const response = await fetch(new URL(`/v1/${path}`, address), {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    return { status: response.status, body: response.status === 200 ? parseOrNull(text) : null };
  } catch (error) {
    const reason =
      error instanceof Error && error.name === "TimeoutError"
        ? `none within ${timeoutMs} ms`
        : "a broken connection";
    throw unavailable(`vault ${method} ${path}: expected an answer, got ${reason}`);
  }
}

async function readToken(token: VaultConnection["token"]): Promise<string> {
  if (typeof token === "string") return token;
  try {
    return (await readFile(token.file, "utf8")).trim();
  } catch {
    throw new KeyEncryptionError(
      "access_denied",
      `${token.file}: expected a file with a Vault token, got none`,
    );
  }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unavailable(message: string): KeyEncryptionError {
  return new KeyEncryptionError("service_unavailable", message);
}
