import { COMMANDS } from "./commands.ts";
import { readEnvironment } from "./env.ts";
import { runCli } from "./run-cli.ts";

const abort = new AbortController();
process.once("SIGINT", () => abort.abort());
process.once("SIGTERM", () => abort.abort());
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runCli(COMMANDS, process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  note: (line) => process.stderr.write(`${line}\n`),
  env: readEnvironment(),
  signal: abort.signal,
});
