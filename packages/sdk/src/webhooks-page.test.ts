import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatWebhookSecret, signWebhook } from "@altseason/auth";
import { afterAll, describe, expect, test } from "vitest";

const page = readFileSync(fileURLToPath(new URL("../../../docs/webhooks.md", import.meta.url)), "utf8");
const folder = mkdtempSync(join(tmpdir(), "altseason-webhooks-"));
const inPackage = fileURLToPath(new URL(`../.webhooks-page-${process.pid}.ts`, import.meta.url));
const BODY = Buffer.from('{"type":"security.alert","name":"Zoë ☃"}\n\u0000', "utf8");
const [secret, other] = [randomBytes(32), randomBytes(32)];
const nowSeconds = (): number => Math.floor(Date.now() / 1_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(inPackage, { force: true });
});

function programOf(heading: string, language: string): string {
  const after = page.slice(page.indexOf(`\n### ${heading}\n`));
  const block = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(after)?.[1];
  if (block === undefined)
    throw new Error(`docs/webhooks.md: expected ${language} under ${heading}, got none`);
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

const EXAMPLES = [
  {
    heading: "TypeScript",
    language: "ts",
    file: inPackage,
    command: [process.execPath, inPackage],
    isThere: true,
  },
  {
    heading: "Python",
    language: "python",
    file: join(folder, "verify.py"),
    command: ["python3", join(folder, "verify.py")],
    isThere: has("python3", "--version"),
  },
  {
    heading: "Go",
    language: "go",
    file: join(folder, "verify.go"),
    command: ["go", "run", join(folder, "verify.go")],
    isThere: has("go", "version"),
  },
] as const;

for (const { heading, language, file, command, isThere } of EXAMPLES) {
  const note = isThere ? "" : ` (skipped: no ${command[0]} here)`;
  describe.skipIf(!isThere)(`the ${heading} program of docs/webhooks.md${note}`, () => {
    writeFileSync(file, programOf(heading, language));
    const [program, ...args] = command;

    function verify(
      timestamp: string | number,
      over: Readonly<Record<string, string>> = {},
      body = BODY,
    ): number | null {
      const seconds = Number.isInteger(Number(timestamp)) ? Number(timestamp) : nowSeconds();
      const fields = signWebhook({
        id: "msg_1",
        timestampSeconds: seconds,
        body: BODY,
        secrets: [other, secret],
      });
      const { status } = spawnSync(program, args, {
        input: body,
        env: {
          PATH: process.env["PATH"] ?? "",
          HOME: folder,
          GOCACHE: join(folder, "go-cache"),
          WEBHOOK_SECRETS: formatWebhookSecret(secret),
          WEBHOOK_ID: fields["webhook-id"],
          WEBHOOK_TIMESTAMP: String(timestamp),
          WEBHOOK_SIGNATURE: fields["webhook-signature"],
          ...over,
        },
      });
      return status;
    }

    test("takes what the API sends, with either secret and both", { timeout: 60_000 }, () => {
      expect(verify(nowSeconds())).toBe(0);
      const both = `${formatWebhookSecret(other)} ${formatWebhookSecret(secret)}`;
      expect(verify(nowSeconds(), { WEBHOOK_SECRETS: both })).toBe(0);
    });

    test("refuses another body, id, secret, time and signature", { timeout: 60_000 }, () => {
      expect(verify(nowSeconds(), {}, Buffer.from("{}"))).toBe(1);
      expect(verify(nowSeconds(), { WEBHOOK_ID: "msg_2" })).toBe(1);
      expect(verify(nowSeconds(), { WEBHOOK_SECRETS: formatWebhookSecret(randomBytes(32)) })).toBe(1);
      expect(verify(nowSeconds() - 400)).toBe(1);
      expect(verify(nowSeconds() + 400)).toBe(1);
      expect(verify(`${nowSeconds()}x`)).toBe(1);
      expect(verify(nowSeconds(), { WEBHOOK_SIGNATURE: "v1," })).toBe(1);
    });
  });
}
