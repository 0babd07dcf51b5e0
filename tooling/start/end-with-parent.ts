import { isMainThread } from "node:worker_threads";

/**
 * Loaded before a server's own code (`node --import`): when the launcher is gone, even killed, the pipe to it closes and
 * this process ends as on SIGTERM. Nothing is left running behind a closed terminal.
 */
if (isMainThread) {
  const end = (): void => {
    process.kill(process.pid, "SIGTERM");
  };
  process.stdin.on("end", end).on("error", end).resume();
  if ("unref" in process.stdin) process.stdin.unref();
}
