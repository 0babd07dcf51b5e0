import { setTimeout as wait } from "node:timers/promises";
import { compose } from "./compose.ts";
import { EnvError, readEnv } from "./env.ts";
import type { Env } from "./env.ts";
import { createLog } from "./logging/create-log.ts";
import { describeStartFailure } from "./shutdown/describe-start-failure.ts";
import { onSignals } from "./shutdown/on-signals.ts";
import { serve } from "./shutdown/serve.ts";

async function run(env: Env): Promise<void> {
  const log = createLog({ level: env.LOG_LEVEL });
  const api = compose(env, { log });
  const serving = await serve(api.app, env.HOST, env.PORT);
  const host = env.HOST.includes(":") ? `[${env.HOST}]` : env.HOST;
  log.info({ event: "listening", url: `http://${host}:${serving.port}`, port: serving.port }, "listening");

  let isEnding = false;
  onSignals(async (signal) => {
    isEnding = true;
    log.info({ event: "ending", signal }, "going away: serving on until balancers have looked away");
    api.retire();
    serving.discourage();
    await wait(env.SHUTDOWN_DELAY_MS);
    api.endStreams();
    const { cutOff } = await serving.finish(env.SHUTDOWN_TIMEOUT_MS);
    if (cutOff) log.warn("requests in flight took too long and were cut off");
    await api.close();
    log.info({ event: "ended" }, "ended");
    process.exit(0);
  });

  try {
    await api.start();
  } catch (error) {
    if (isEnding) return;
    throw error;
  }
  log.info({ event: "started" }, "started");
}

try {
  await run(readEnv());
} catch (error) {
  process.stderr.write(`${error instanceof EnvError ? error.message : describeStartFailure(error)}\n`);
  process.exit(1);
}
