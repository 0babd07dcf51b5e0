import { lockDirectory } from "../directory-lock.ts";

/** A process of its own that locks a directory at a moment, says how that went, and holds it until it is told to end. */
const [, , directory = "", atMs = "0"] = process.argv;
while (Date.now() < Number(atMs)) continue;
try {
  const lock = lockDirectory(directory);
  process.stdout.write("held\n");
  process.stdin.once("end", () => lock.release());
} catch (cause) {
  process.stdout.write(`refused: ${cause instanceof Error ? cause.message : String(cause)}\n`);
}
process.stdin.resume();
