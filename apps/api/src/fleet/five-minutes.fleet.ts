import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer } from "../testing/server-process.ts";
import type { ServerProcess } from "../testing/server-process.ts";
import { filesIn } from "./find-secrets.ts";

const PORT = 8_797;
const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const GUIDE = readFileSync(join(ROOT, "docs/keys-in-five-minutes.md"), "utf8");
const COMMANDS = [...GUIDE.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = ""]) => block);
const MISSING = ["curl", "jq"].filter((tool) => spawnSync(tool, ["--version"]).status !== 0);

/** What each block of the guide must come to, in their order. */
const EXPECTED: readonly RegExp[] = [
  /Example Capital[^]*keys:admin/,
  /keys:rotate-self/,
  /"name":"bot"/,
  /"nonce_replayed"[^]*nonce_replayed +key_/,
  /retiring[^]*active/,
  /safe to finish[^]*retired/,
  /intact: \d+ entries/,
  /revoked[^]*active/,
];

describe.skipIf(MISSING.length > 0)(
  `the guide to keys, as it is written${MISSING.length > 0 ? ` (skipped: no ${MISSING.join(", ")})` : ""}`,
  () => {
    let folder = "";
    let server: ServerProcess;
    const said: string[] = [];

    function run(block: string): Promise<string> {
      return new Promise((resolve, reject) => {
        const script = block.replaceAll(":8787", `:${PORT}`);
        const child = spawn("sh", ["-euc", script], {
          cwd: folder,
          stdio: ["ignore", "pipe", "pipe"],
          env: {
            PATH: `${folder}/bin:/usr/bin:/bin`,
            HOME: folder,
            DATA_DIR: join(folder, "data"),
            ALTSEASON_API_URL: `http://localhost:${PORT}`,
          },
        });
        const chunks: string[] = [];
        for (const stream of [child.stdout, child.stderr])
          stream.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
        child.on("close", (status) =>
          status === 0 ? resolve(chunks.join("")) : reject(new Error(`${script}\n${chunks.join("")}`)),
        );
      });
    }

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "altseason-guide-"));
      mkdirSync(join(folder, "bin"));
      const wrapper = join(folder, "bin/altseason");
      writeFileSync(wrapper, `#!/bin/sh\nexec ${process.execPath} ${ROOT}apps/cli/src/main.ts "$@"\n`);
      chmodSync(wrapper, 0o755);
      server = startServer({ DATA_DIR: join(folder, "data"), PORT: String(PORT), LOG_LEVEL: "debug" });
      await server.event("started");
    }, 120_000);
    afterAll(async () => {
      server.signal("SIGKILL");
      await server.ended;
      rmSync(folder, { recursive: true, force: true });
    });

    test("every block has something to show", () => {
      expect(COMMANDS).toHaveLength(EXPECTED.length);
    });

    test.each(COMMANDS.map((block, index) => [block.trim(), EXPECTED[index] ?? /^$/] as const))(
      "%s",
      { timeout: 60_000 },
      async (block, expected) => {
        const output = await run(block);
        said.push(output);
        expect(output).toMatch(expected);
      },
    );

    test("the embedded database and the log hold no secret that was told, and no private key", async () => {
      const created = await run(
        "altseason keys create --name token --kind bearer --environment live --scope index:read --json; altseason keys create --name mac --kind hmac-sha256 --environment live --scope index:read --json",
      );
      const tokens = created.match(/alts_live_[0-9A-Za-z]{16}_[0-9A-Za-z]{49}/g) ?? [];
      expect(tokens).toHaveLength(2);
      const pem = readFileSync(join(folder, "bot.pem"), "utf8");
      const needles = [...tokens.map((token) => token.slice(-49, -6)), pem.split("\n")[1] ?? "x"];
      server.signal("SIGTERM");
      await server.ended;
      const log = server.output.join("\n");
      const places = filesIn(join(folder, "data")).filter((path) => {
        const text = readFileSync(path, "latin1");
        return needles.some((needle) => text.includes(needle));
      });
      expect(places).toEqual([]);
      expect(needles.filter((needle) => log.includes(needle))).toEqual([]);
    }, 60_000);
  },
);
