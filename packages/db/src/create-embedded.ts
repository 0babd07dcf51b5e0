import { Worker } from "node:worker_threads";

/**
 * Makes PGlite's directory in a thread of its own: that keeps a core busy for seconds and takes most of a gigabyte, which
 * goes with the thread.
 */
export function createEmbedded(dataDir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("create-embedded-worker.ts", import.meta.url), { workerData: dataDir });
    worker.once("error", reject);
    worker.once("exit", (status) => {
      if (status === 0) resolve();
      else
        reject(new Error(`${dataDir}: expected a database to be made, but its thread ended with ${status}`));
    });
  });
}
