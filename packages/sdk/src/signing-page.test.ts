import { execFile, execFileSync } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createSecret, createVersionId, formatToken } from "@altseason/auth";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startVerifyingServer } from "./testing/verifying-server.ts";
import type { VerifyingServer } from "./testing/verifying-server.ts";

const run = promisify(execFile);
const page = readFileSync(fileURLToPath(new URL("../../../docs/signing.md", import.meta.url)), "utf8");
const folder = mkdtempSync(join(tmpdir(), "altseason-signing-"));
const go = join(folder, "go-cache");
const keyid = createVersionId(randomBytes);
const secret = formatToken({ environment: "live", versionId: keyid, secret: createSecret(randomBytes) });
const pair = generateKeyPairSync("ed25519");
let server: VerifyingServer;

/** The program under a heading: the first fenced block of a language after it. */
function programOf(heading: string, language: string): string {
  const after = page.slice(page.indexOf(`\n## ${heading}\n`));
  const block = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(after)?.[1];
  if (block === undefined)
    throw new Error(`docs/signing.md: expected ${language} under ${heading}, got none`);
  return block;
}

function has(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const hasOpenssl = has("openssl", "version") && has("curl", "--version") && has("sh", "-c", "true");
const hasPython = has("python3", "--version");
const hasGo = has("go", "version");
const unless = (isThere: boolean, names: string): string => (isThere ? "" : ` (skipped: no ${names} here)`);

interface Example {
  readonly heading: string;
  readonly language: string;
  readonly kind: "hmac-sha256" | "ed25519";
  readonly file: string;
  readonly command: readonly [string, ...string[]];
  readonly isThere: boolean;
  readonly needs: string;
}

const EXAMPLES: readonly Example[] = [
  {
    heading: "curl and openssl, shared secret",
    language: "sh",
    kind: "hmac-sha256",
    file: "hmac.sh",
    command: ["sh", "hmac.sh"],
    isThere: hasOpenssl,
    needs: "openssl and curl",
  },
  {
    heading: "curl and openssl, Ed25519",
    language: "sh",
    kind: "ed25519",
    file: "ed25519.sh",
    command: ["sh", "ed25519.sh"],
    isThere: hasOpenssl,
    needs: "openssl and curl",
  },
  {
    heading: "Python, shared secret",
    language: "python",
    kind: "hmac-sha256",
    file: "sign.py",
    command: ["python3", "sign.py"],
    isThere: hasPython,
    needs: "python3",
  },
  {
    heading: "Go, Ed25519 or shared secret",
    language: "go",
    kind: "ed25519",
    file: "ed25519.go",
    command: ["go", "run", "ed25519.go"],
    isThere: hasGo,
    needs: "go",
  },
  {
    heading: "Go, Ed25519 or shared secret",
    language: "go",
    kind: "hmac-sha256",
    file: "hmac.go",
    command: ["go", "run", "hmac.go"],
    isThere: hasGo,
    needs: "go",
  },
];

beforeAll(() => {
  writeFileSync(join(folder, "private.pem"), pair.privateKey.export({ type: "pkcs8", format: "pem" }));
  writeFileSync(join(folder, "secret"), `${secret}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  server = await startVerifyingServer();
  server.admit("ed25519", keyid, pair.publicKey.export({ type: "spki", format: "pem" }).toString());
});
afterEach(() => server.close());

describe("the programs of docs/signing.md, as they stand", () => {
  for (const { heading, language, kind, file, command, isThere, needs } of EXAMPLES) {
    test.skipIf(!isThere)(
      `${heading}: ${kind} passes the verifier${unless(isThere, needs)}`,
      async () => {
        if (kind === "hmac-sha256") server.admit(kind, keyid, secret);
        writeFileSync(join(folder, file), programOf(heading, language));
        const [name, ...args] = command;
        const { stdout } = await run(name, args, {
          cwd: folder,
          env: {
            PATH: process.env["PATH"],
            HOME: folder,
            GOCACHE: go,
            GOFLAGS: "-mod=mod",
            ALTSEASON_API: server.url,
            ALTSEASON_KEY_ID: keyid,
            ...(kind === "ed25519"
              ? { ALTSEASON_KEY_FILE: "private.pem" }
              : { ALTSEASON_SECRET_FILE: "secret" }),
          },
        });
        const told = server.seen.map(({ method, path, result }) => [
          method,
          path,
          result.authenticated ? result.by : result.code,
        ]);
        expect(told).toEqual([
          ["GET", "/v1/keys?limit=2", "signature"],
          ["POST", "/v1/session-tokens", "signature"],
        ]);
        const [, post] = server.seen;
        expect(JSON.parse(post?.body ?? "")).toEqual({ method: "GET", path: "/v1/index" });
        expect(post?.headers["signature-input"]).toMatch(
          /\("@method" "@target-uri" "content-digest" "content-type" "idempotency-key"\)/,
        );
        expect(stdout).toContain('"version":1');
      },
      120_000,
    );
  }
});
