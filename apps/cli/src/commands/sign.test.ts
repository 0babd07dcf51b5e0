import { execFile } from "node:child_process";
import { createPublicKey, generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { REQUEST_POLICY, createSignatureKey, fieldLines, formatToken, verifyRequest } from "@altseason/auth";
import { afterAll, describe, expect, test } from "vitest";
import { runAltseason } from "../testing/run-altseason.ts";
import { createTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = createTemporaryFolder();
afterAll(() => folder.remove());

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const keyFile = folder.write("private.pem", privateKey.export({ type: "pkcs8", format: "pem" }));
const bodyFile = folder.write("body.json", '{"name":"it\'s a bot"}');
const url = "https://api.example.com/v1/keys?b=2&a=[1]";
const key = ["--keyid", "Zx3k9QpL7mN2vB8c", "--key-file", keyFile];
const body = ["--body", bodyFile, "--header", 'Idempotency-Key: "a1"', "--header", "Altseason-Trace: t"];
const fixed = ["--created", "1790000000", "--nonce", "0123456789abcdef"];

describe("sign, as a process", () => {
  test("prints the base line by line, then every header, and no secret", async () => {
    const { status, stderr, stdout } = await runAltseason(["sign", "POST", url, ...key, ...body, ...fixed]);
    const [base = "", headers = ""] = stdout.split("\n\nHeaders:\n");
    const params =
      '("@method" "@target-uri" "altseason-trace" "content-digest" "content-type" "idempotency-key");created=1790000000;expires=1790000060;nonce="0123456789abcdef";keyid="Zx3k9QpL7mN2vB8c";tag="altseason"';
    expect(base.split("\n")).toEqual([
      "Signature base:",
      '"@method": POST',
      `"@target-uri": ${url}`,
      '"altseason-trace": t',
      expect.stringMatching(/^"content-digest": sha-256=:[\w+/]{43}=:$/),
      '"content-type": application/json',
      '"idempotency-key": "a1"',
      `"@signature-params": ${params}`,
    ]);
    expect(headers).toContain(`signature-input: sig=${params}\n`);
    expect(headers).toMatch(/^signature: sig=:[\w+/]{86}==:$/m);
    expect([status, stderr]).toEqual([0, ""]);
  });

  test("the same moment and nonce give the same signature, as JSON too", async () => {
    const args = ["sign", "GET", url, ...key, ...fixed];
    const [text, json] = await Promise.all([runAltseason(args), runAltseason([...args, "--json"])]);
    const told: { base: string[]; headers: Record<string, string> } = JSON.parse(json?.stdout ?? "");
    expect(text?.stdout).toContain(`signature: ${told.headers["signature"]}\n`);
    expect(told.base).toHaveLength(3);
  });

  test("--curl prints a command that a shell runs and the verifier accepts", async () => {
    const received = Promise.withResolvers<string>();
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const lines = request.rawHeaders.flatMap((name, index): [string, string][] =>
        index % 2 === 0 ? [[name, request.rawHeaders[index + 1] ?? ""]] : [],
      );
      const message = {
        method: request.method ?? "",
        targetUri: `http://${request.headers.host}${request.url}`,
        fields: fieldLines(lines),
      };
      received.resolve(verify(message, Buffer.concat(chunks)));
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/keys?b=2&a=[1]&c={x,y}`;
    const { stdout } = await runAltseason(["sign", "POST", own, ...key, ...body, "--curl"]);
    await promisify(execFile)("sh", ["-c", stdout]);
    expect(await received.promise).toBe("accepted");
    server.close();
  });

  test("a shared secret names its own key", async () => {
    const secret = formatToken({ environment: "test", versionId: "A".repeat(16), secret: "b".repeat(43) });
    const file = folder.write("secret", `${secret}\n`);
    const { stdout } = await runAltseason(["sign", "GET", url, "--hmac-secret-file", file]);
    expect(stdout).toContain(`keyid="${"A".repeat(16)}"`);
    expect(stdout).not.toContain("b".repeat(43));
  });

  test.each([
    [["GET", "/v1/keys", ...key], 2, "URL: expected"],
    [["GET", `${url}#x`, ...key], 2, "URL: expected"],
    [["get", url, ...key], 2, "METHOD: expected"],
    [["GET", url, "extra", ...key], 2, "got extra too"],
    [["GET", url], 2, "either --key-file or --hmac-secret-file"],
    [["GET", url, ...key, "--profile", "default"], 2, "either --key-file or"],
    [["GET", url, "--key-file", keyFile], 2, "--keyid: expected"],
    [["GET", url, ...key, "--header", "nonsense"], 2, "--header: expected"],
    [["GET", url, ...key, "--header", "Altseason-A: 1", "--header", "altseason-a: 2"], 2, "once"],
    [["GET", url, ...key, "--created", "soon"], 2, "--created: expected"],
    [["GET", url, "--keyid", "k", "--key-file", bodyFile], 1, "privateKey: expected PEM"],
    [["GET", url, "--keyid", "k", "--hmac-secret-file", bodyFile], 1, "at least 32 bytes"],
    [["GET", url, ...key, "--body", "/no/such/file"], 1, "ENOENT"],
  ])("%j is refused with status %i", async (args, expected, words) => {
    const { status, stderr, stdout } = await runAltseason(["sign", ...args]);
    expect(stderr).toContain(words);
    expect([status, stdout]).toEqual([expected, ""]);
  });
});

function verify(message: Parameters<typeof verifyRequest>[0]["message"], bytes: Buffer): string {
  const own: KeyObject = createPublicKey(publicKey.export({ type: "spki", format: "pem" }));
  const result = verifyRequest(
    { message, body: bytes },
    REQUEST_POLICY,
    () => createSignatureKey("ed25519", own),
    Date.now() / 1000,
  );
  return result.accepted ? "accepted" : `${result.reason}: ${result.detail}`;
}
