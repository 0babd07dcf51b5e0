import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writePackage } from "./write-package.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { positionals } = parseArgs({ allowPositionals: true });
const [name, description] = positionals;

if (name === undefined || description === undefined || positionals.length > 2) {
  console.error('usage: pnpm new:package NAME "One sentence that says what it is for."');
  process.exitCode = 2;
} else {
  try {
    const files = writePackage(root, { name, description });
    execFileSync(`${root}node_modules/.bin/oxfmt`, files, { cwd: root, stdio: "ignore" });
    for (const file of files) console.log(file.slice(root.length));
    console.log(
      `\nNext: pnpm install, then pnpm verify. What it may use is decided in turbo.json, tag "${name}".`,
    );
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    console.error(cause.message);
    process.exitCode = 1;
  }
}
