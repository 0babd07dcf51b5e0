import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findHouseFaults } from "./find-house-faults.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
})
  .toString()
  .split("\0")
  .filter((path) => path !== "");
const faults = findHouseFaults(files, (path) => {
  try {
    return readFileSync(root + path, "utf8");
  } catch {
    return "";
  }
});
for (const fault of faults) console.error(fault);
console.log(`house: ${files.length} files, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
