import { COMMANDS } from "./commands.ts";
import { readEnvironment } from "./env.ts";
import { readAnswer } from "./read-answer.ts";
import { runCli } from "./run-cli.ts";

const COLUMNS = 80;

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever read our output has had enough, as `head` does.
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}

let abort: AbortController | null = null;

/** Listening for signals keeps them from ending the process: only for a command that ends by itself. */
function listenForSignals(): AbortSignal {
  if (abort !== null) return abort.signal;
  const controller = new AbortController();
  abort = controller;
  process.once("SIGINT", () => controller.abort());
  process.once("SIGTERM", () => controller.abort());
  return controller.signal;
}

process.exitCode = await runCli(COMMANDS, process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  note: (line) => process.stderr.write(`${line}\n`),
  terminal: {
    isTerminal: process.stderr.isTTY,
    columns: process.stderr.columns ?? COLUMNS,
    write: (text) => process.stderr.write(text),
  },
  ask: (question) => readAnswer(question, process.stdin, process.stderr),
  env: readEnvironment(),
  get signal() {
    return listenForSignals();
  },
  now: Date.now,
});
