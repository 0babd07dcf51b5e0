import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TokenPlace } from "./bootstrap-gate.ts";

const OWNER_ALONE = 0o600;

/** Keeps the token in the data directory, for its owner's eyes. */
export function createTokenFile(dataDir: string): TokenPlace {
  const path = join(dataDir, "bootstrap-token");
  return {
    keep(token) {
      mkdirSync(dataDir, { recursive: true });
      rmSync(path, { force: true });
      writeFileSync(path, `${token}\n`, { mode: OWNER_ALONE });
    },
    remove: () => rmSync(path, { force: true }),
  };
}
