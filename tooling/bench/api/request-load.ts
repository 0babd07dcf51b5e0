import { execFile, execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

/** A program that asks for one address as fast as it is answered. */
export interface LoadGenerator {
  readonly name: string;
  /**
   * Requests answered a second.
   * @throws {Error} when any was not answered with 200
   */
  measure(url: string): Promise<number>;
}

const CONNECTIONS = "32";
const SECONDS = "2";
const run = promisify(execFile);

/** wrk where it is installed, for it takes less of the machine; else autocannon, which may itself be the slower side. */
export function chooseLoadGenerator(): LoadGenerator {
  try {
    execFileSync("wrk", ["--version"], { stdio: "ignore" });
  } catch (cause) {
    // wrk exits with 1 when asked for its version; only its absence matters.
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") {
      return { name: "autocannon", measure: loadWithAutocannon };
    }
  }
  return { name: "wrk", measure: loadWithWrk };
}

async function loadWithWrk(url: string): Promise<number> {
  const { stdout } = await run("wrk", ["-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, url]);
  return parseWrk(stdout);
}

/** Requests a second out of wrk's report. @throws {Error} when it tells of failures, or of no request */
export function parseWrk(report: string): number {
  const failure = /^\s*(Non-2xx.*|Socket errors.*)$/m.exec(report)?.[1];
  const rate = Number(/^Requests\/sec:\s+([\d.]+)/m.exec(report)?.[1]);
  if (failure !== undefined || !(rate > 0))
    throw new Error(`wrk: expected answers alone, got ${failure ?? report}`);
  return rate;
}

async function loadWithAutocannon(url: string): Promise<number> {
  const program = createRequire(import.meta.url).resolve("autocannon");
  const { stdout } = await run(process.execPath, [
    program,
    "--json",
    "--connections",
    CONNECTIONS,
    "--duration",
    SECONDS,
    url,
  ]);
  return parseAutocannon(stdout);
}

/** Requests a second out of autocannon's report. @throws {Error} when it tells of failures, or of no request */
export function parseAutocannon(report: string): number {
  const { requests, errors, non2xx } = JSON.parse(report) as {
    readonly requests?: { readonly average?: number };
    readonly errors?: number;
    readonly non2xx?: number;
  };
  const rate = requests?.average ?? 0;
  if (errors !== 0 || non2xx !== 0 || rate <= 0) {
    throw new Error(
      `autocannon: expected answers alone, got ${errors} errors, ${non2xx} refusals, ${rate} a second`,
    );
  }
  return rate;
}
