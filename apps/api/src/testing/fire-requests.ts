import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/**
 * A program of its own that asks a server over and over on several kept-alive connections, as long as `/readyz` says that
 * it may, the way a balancer does. Ends with a line of JSON: how many were answered, and every failure.
 */
const [, , origin = "", lanes = "8"] = process.argv;
const agent = new Agent({ keepAlive: true });
const failures: string[] = [];
let answered = 0;
const unwelcome = new AbortController();

function ask(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}${path}`, { agent }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end();
  });
}

async function runLane(): Promise<void> {
  while (!unwelcome.signal.aborted) {
    try {
      const status = await ask("/v1/index");
      if (status === 200) answered += 1;
      else failures.push(`status ${status}`);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
}

async function watchReadiness(): Promise<void> {
  while ((await ask("/readyz")) === 200) await wait(50);
  unwelcome.abort();
}

process.stdout.write("firing\n");
await Promise.all([watchReadiness(), ...Array.from({ length: Number(lanes) }, runLane)]);
process.stdout.write(`${JSON.stringify({ answered, failures })}\n`);
agent.destroy();
