import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { addStrangeKey } from "./add-strange-key.ts";
import { addWaitingSecret } from "./add-waiting-secret.ts";
import { startApiProcess } from "./api-process.ts";
import type { ApiProcess } from "./api-process.ts";
import { runAltseason } from "./run-altseason.ts";
import type { AltseasonRun } from "./run-altseason.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";
import type { TemporaryFolder } from "./temporary-folder.ts";

/** An API, and somebody who sits before it with a home of their own. */
export interface KeyDesk {
  readonly api: ApiProcess;
  readonly folder: TemporaryFolder;
  readonly dataDir: string;
  /** Where profiles are kept. */
  readonly credentials: string;
  /** Runs `altseason`; what is given comes on standard input. */
  run(args: readonly string[], options?: RunAtDesk): Promise<AltseasonRun>;
  /** The answer to a call with `--json`. @throws {Error} when it does not end with status 0 */
  ask(...args: readonly string[]): Promise<unknown>;
  /** Everything that was shown at the desk so far. */
  readonly shown: readonly string[];
  close(): Promise<void>;
}

/** What one call has of its own. */
interface RunAtDesk {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Starts an API that has no client yet. */
export async function openKeyDesk(): Promise<KeyDesk> {
  const folder = createTemporaryFolder();
  const home = join(folder.path, "home");
  mkdirSync(home);
  const dataDir = join(folder.path, "data");
  const api = await startApiProcess(dataDir);
  return sitDown({ api, folder, home, dataDir });
}

/** The same API after a restart, with another client's key in its database. */
export async function addStranger(
  desk: KeyDesk,
): Promise<{ readonly desk: KeyDesk; readonly keyId: string }> {
  await desk.api.end();
  const { folder, dataDir } = desk;
  const keyId = await addStrangeKey(dataDir);
  const api = await startApiProcess(dataDir);
  return { keyId, desk: sitDown({ api, folder, home: join(folder.path, "home"), dataDir }) };
}

/** The same API after a restart, with a secret that waits at a key of the desk's client. */
export async function addWaiting(
  desk: KeyDesk,
  clientId: string,
  keyId: string,
): Promise<{ readonly desk: KeyDesk; readonly secret: string }> {
  await desk.api.end();
  const { folder, dataDir } = desk;
  const secret = await addWaitingSecret(dataDir, clientId, keyId);
  const api = await startApiProcess(dataDir);
  return { secret, desk: sitDown({ api, folder, home: join(folder.path, "home"), dataDir }) };
}

function sitDown(place: {
  readonly api: ApiProcess;
  readonly folder: TemporaryFolder;
  readonly home: string;
  readonly dataDir: string;
}): KeyDesk {
  const { api, folder, home, dataDir } = place;
  const shown: string[] = [];
  const credentials = join(home, ".config", "altseason", "credentials.json");

  async function run(
    args: readonly string[],
    { env = {}, input = "" }: RunAtDesk = {},
  ): Promise<AltseasonRun> {
    const own = { HOME: home, DATA_DIR: dataDir, ALTSEASON_API_URL: api.url, ...env };
    const ran = await runAltseason(args, { env: own, input });
    shown.push(ran.stdout, ran.stderr);
    return ran;
  }

  return {
    api,
    folder,
    dataDir,
    credentials,
    shown,
    run,
    async ask(...args) {
      const { status, stdout, stderr } = await run([...args, "--json"]);
      if (status !== 0) throw new Error(`${args.join(" ")}: expected status 0, got ${status}: ${stderr}`);
      return JSON.parse(stdout);
    },
    async close() {
      await api.end();
      if (existsSync(folder.path)) folder.remove();
    },
  };
}
