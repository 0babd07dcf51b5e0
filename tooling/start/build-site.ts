import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/**
 * Builds the site unless an equal build lies in the cache.
 * @throws {Error} when the build fails, with its output
 */
export async function buildSite(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(
    join(root, "node_modules/.bin/turbo"),
    ["run", "build", "--filter=@altseason/site", "--output-logs=errors-only", "--ui=stream"],
    { cwd: root, env, signal, stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => (output += text.toString()));
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`the site could not be built (status ${String(status)}):\n${output}`);
}
