/**
 * Loaded before a server's own code (`node --import`): when the launcher is gone, even killed, the pipe to it closes and
 * this process ends as on SIGTERM. Nothing is left running behind a closed terminal.
 */
process.stdin.on("end", () => process.kill(process.pid, "SIGTERM"));
process.stdin.on("error", () => process.kill(process.pid, "SIGTERM"));
process.stdin.resume();
process.stdin.unref();
