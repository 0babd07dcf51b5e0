import type { Logger } from "pino";

/** Work that goes on after an answer. */
export interface Background {
  run(name: string, work: () => Promise<void>): void;
  settled(): Promise<void>;
}

/** Starts work once the answer under way is out, and remembers it until it ends. */
export function createBackground(log: Logger): Background {
  const running = new Set<Promise<void>>();
  return {
    run(name, work) {
      const begun = new Promise<void>((resolve) => setImmediate(resolve))
        .then(work)
        .catch((error: unknown) => log.error({ err: error }, `${name} failed`))
        .finally(() => running.delete(begun));
      running.add(begun);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
