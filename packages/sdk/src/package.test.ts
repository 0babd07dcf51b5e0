import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DELIVERY_SUITE, sealToPublicKey } from "@altseason/auth";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = fileURLToPath(new URL("../", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "altseason-package-"));
const unpacked = join(work, "node_modules/@altseason/sdk");
let tarball = "";

/** A Node of the oldest line that is promised, where the machine has one. */
const OLD_NODES = ["/usr/bin/node", "/usr/local/bin/node", "/opt/node20/bin/node"];
const oldNode = OLD_NODES.find(
  (path) => existsSync(path) && execFileSync(path, ["--version"]).toString().startsWith("v20."),
);

const run = (command: string, args: readonly string[], cwd = folder): string =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

beforeAll(() => {
  run("pnpm", ["run", "build"]);
  run("pnpm", ["pack", "--pack-destination", work]);
  tarball = join(work, readdirSync(work).find((name) => name.endsWith(".tgz")) ?? "");
  execFileSync("mkdir", ["-p", unpacked]);
  run("tar", ["-xzf", tarball, "-C", unpacked, "--strip-components=1"]);
  mkdirSync(join(work, "node_modules", "@hpke"));
  for (const name of ["zod", "canonicalize", "@hpke/core"]) {
    symlinkSync(`${folder}node_modules/${name}`, join(work, "node_modules", name));
  }
}, 120_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

test("the package holds its code, its types, its readme and its licence, and nothing else", () => {
  const names = readdirSync(unpacked, { recursive: true }).map(String);
  const plain = names.map((name) => name.replace(/-[\w-]{8}\./, "-HASH.")).toSorted();
  expect(plain.filter((name) => !name.includes("HASH"))).toEqual([
    "LICENSE",
    "README.md",
    "dist",
    "dist/index.d.ts",
    "dist/index.js",
    "dist/node.d.ts",
    "dist/node.js",
    "dist/webhooks.d.ts",
    "dist/webhooks.js",
    "package.json",
  ]);
  const text = names
    .filter((name) => /\.(js|ts)$/.test(name))
    .map((name) => readFileSync(join(unpacked, name), "utf8"));
  expect(text.join("\n")).not.toMatch(/from "@altseason\//);
  expect(readFileSync(join(unpacked, "package.json"), "utf8")).not.toMatch(/workspace:|catalog:/);
});

test("publint finds nothing to say", () => {
  expect(run("pnpm", ["run", "check:package", tarball])).toContain("All good!");
});

test("attw finds the types right in Node's ES modules and in bundlers, at every entry", () => {
  const table = run("pnpm", ["run", "check:package-types", tarball]);
  for (const entry of ["", "/node", "/webhooks"]) {
    expect(table).toMatch(new RegExp(`"@altseason/sdk${entry}" +│ 🟢 \\(ESM\\) +│ 🟢 +│`));
  }
}, 60_000);

test("whatever it imports is Node's, its own, or among its dependencies", () => {
  for (const name of readdirSync(join(unpacked, "dist"))) {
    const code = readFileSync(join(unpacked, "dist", name), "utf8");
    for (const [, from = ""] of code.matchAll(/^(?:import|export)[^"]*"([^"]+)"/gm)) {
      expect(from).toMatch(/^(node:\w+(\/\w+)?|\.\/.+|zod|canonicalize|@hpke\/core)$/);
    }
  }
});

test("the reads' way never comes by a module of Node", () => {
  const seen = new Set<string>();
  const walk = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const code = readFileSync(join(unpacked, "dist", name), "utf8");
    for (const [, from = ""] of code.matchAll(/^(?:import|export)[^"]*"([^"]+)"/gm)) {
      if (from.startsWith("./")) walk(from.slice(2));
      else expect(from).toBe("zod");
    }
    expect(code).not.toMatch(/\bprocess\.|\bBuffer\b|require\(/);
  };
  walk("index.js");
  expect(seen.size).toBeGreaterThan(1);
});

test.skipIf(oldNode === undefined)(
  `Node 20 reads, signs and verifies with it${oldNode === undefined ? " (skipped: no Node 20 here)" : ""}`,
  async () => {
    const { publicKey, privateKey } = generateKeyPairSync("x25519");
    const recipientPem = privateKey.export({ type: "pkcs8", format: "pem" });
    const owner = { keyId: "key_a", versionId: "version-two-0001" };
    const raw = publicKey.export({ format: "jwk" }).x ?? "";
    const sealed = Buffer.from(await sealToPublicKey(raw, Buffer.from("secret"), owner));
    const delivery = {
      keyId: owner.keyId,
      version: 2,
      secret: { kind: "bearer", keyid: owner.versionId, token: null, hmacSecret: null },
      sealed: {
        suite: DELIVERY_SUITE,
        enc: sealed.subarray(0, 32).toString("base64url"),
        ciphertext: sealed.subarray(32).toString("base64url"),
      },
    };
    writeFileSync(
      join(work, "try.mjs"),
      `import { createAltseasonClient } from "@altseason/sdk";
import { createAuthenticatedClient, openDelivery } from "@altseason/sdk/node";
import { createWebhookVerifier } from "@altseason/sdk/webhooks";
import { createPrivateKey, generateKeyPairSync } from "node:crypto";
const seen = [];
const fetch = async (url, init) => {
  seen.push(Object.keys(init.headers).sort().join(" "));
  return Response.json({ alerts: [] });
};
const { privateKey } = generateKeyPairSync("ed25519");
const client = createAuthenticatedClient({
  baseUrl: "https://api.example.com", fetch, credentials: [{ kind: "ed25519", keyid: "a", privateKey }],
});
await client.watching.alerts();
const reads = createAltseasonClient({ baseUrl: "https://api.example.com", fetch });
const code = await reads.index().catch((error) => error.code);
const { verify } = createWebhookVerifier({ secrets: ["whsec_" + Buffer.alloc(24).toString("base64")] });
const delivery = ${JSON.stringify(delivery)};
const opened = await openDelivery(delivery, createPrivateKey(${JSON.stringify(recipientPem)}));
console.log(JSON.stringify([process.version.slice(0, 4), seen, code, await verify({}, ""), opened.token]));
`,
    );
    expect(JSON.parse(run(oldNode ?? "", ["try.mjs"], work))).toEqual([
      "v20.",
      ["accept signature signature-input", "accept"],
      "unexpected_answer",
      { accepted: false, reason: "header_missing" },
      "secret",
    ]);
  },
);
