import { existsSync } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Where a Chromium stands; null where there is none. `CHROMIUM_PATH` names one, and no other counts then.
 * @throws {Error} when there is none and `ALTSEASON_REQUIRE_SERVICES=1` demands one
 */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  const found = (named === undefined ? PLACES : [named]).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const message = "no Chromium was found; on Debian: apt-get install -y chromium fonts-liberation";
  if (process.env["ALTSEASON_REQUIRE_SERVICES"] === "1") throw new Error(`browser tests: ${message}`);
  console.warn(`\nBROWSER TESTS SKIPPED: ${message}\n`);
  return null;
}
