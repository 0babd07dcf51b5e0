import process from "node:process";

const SIGNALS = ["SIGTERM", "SIGINT"] as const;
const EXIT_AT_ONCE = 130;

/** Calls back at the first SIGTERM or SIGINT; a second one ends the process at once. */
export function onSignals(begin: (signal: string) => unknown): void {
  let isEnding = false;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (isEnding) process.exit(EXIT_AT_ONCE);
      isEnding = true;
      begin(signal);
    });
  }
}
