import { fileURLToPath } from "node:url";
import { startServer } from "./start-server.ts";
import type { ServerProcess } from "./start-server.ts";

const SERVER = fileURLToPath(new URL("../../../apps/api/src/server.ts", import.meta.url));
/** The API logs this when storage and schedule stand; requests are not logged at this level. */
const STARTED = '"event":"started"';

/** Starts the API with an environment of nothing but these variables, and waits for its first reading. */
export function startApi(variables: Readonly<Record<string, string>>): Promise<ServerProcess> {
  return startServer({
    readyPath: "/v1/index",
    settledLine: STARTED,
    plan: (port) => ({
      args: [SERVER],
      env: { PORT: String(port), LOG_LEVEL: "info", ...variables },
    }),
  });
}
