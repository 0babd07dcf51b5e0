import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** SoftHSM2 for tests, where it is installed. */
export interface TestSoftHsm {
  readonly isPresent: boolean;
  /** For test titles: says out loud that a suite is skipped, and why. */
  readonly note: string;
  readonly modulePath: string;
  /** Makes an empty token in a folder of its own, and points this process to it: once, before the module is loaded. */
  initToken(label: string, pin: string): { readonly remove: () => void };
}

/** Comes with the module. */
const TOOL = "softhsm2-util";
const PATHS = [
  "/usr/lib/softhsm/libsofthsm2.so",
  "/usr/lib64/softhsm/libsofthsm2.so",
  "/usr/local/lib/softhsm/libsofthsm2.so",
  "/opt/homebrew/lib/softhsm/libsofthsm2.so",
];

/**
 * Looks for SoftHSM2 where Debian, Fedora and Homebrew put it.
 * @throws {Error} when it is nowhere and ALTSEASON_REQUIRE_SERVICES is 1
 */
export function findSoftHsm(): TestSoftHsm {
  const modulePath = hasTool() ? PATHS.find((path) => existsSync(path)) : undefined;
  if (modulePath === undefined && process.env["ALTSEASON_REQUIRE_SERVICES"] === "1") {
    throw new Error(
      `${TOOL}, ${PATHS.join(", ")}: expected SoftHSM2, which ALTSEASON_REQUIRE_SERVICES=1 demands, got none`,
    );
  }
  return {
    isPresent: modulePath !== undefined,
    note: modulePath === undefined ? " (skipped: no SoftHSM2; apt-get install softhsm2)" : "",
    modulePath: modulePath ?? "",
    initToken(label, pin) {
      const folder = mkdtempSync(join(tmpdir(), "altseason-softhsm-"));
      const tokens = join(folder, "tokens");
      const config = join(folder, "softhsm2.conf");
      mkdirSync(tokens);
      writeFileSync(
        config,
        `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\n`,
      );
      process.env["SOFTHSM2_CONF"] = config;
      const pins = ["--so-pin", "87654321", "--pin", pin];
      execFileSync(TOOL, ["--init-token", "--free", "--label", label, ...pins], { stdio: "pipe" });
      return { remove: () => rmSync(folder, { recursive: true }) };
    },
  };
}

function hasTool(): boolean {
  try {
    execFileSync(TOOL, ["--version"], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}
