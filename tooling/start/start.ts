import { fileURLToPath } from "node:url";
import { buildSite } from "./build-site.ts";
import { describeData } from "./describe-data.ts";
import { findBootstrapToken } from "./find-bootstrap-token.ts";
import { formatLogLine } from "./format-log-line.ts";
import { launchServer } from "./launch-server.ts";
import type { LaunchedServer } from "./launch-server.ts";
import { readStartSettings } from "./start-settings.ts";
import { renewPages } from "./renew-pages.ts";
import { waitForAnswer } from "./wait-for-answer.ts";
import { welcomeLines } from "./welcome-lines.ts";

const API_GRACE_MS = 20_000;
const SITE_GRACE_MS = 5_000;
const PARENT_CHECK_MS = 1_000;
const NOTES = 30;
const WARNINGS = 40;

const root = fileURLToPath(new URL("../../", import.meta.url));
const startedAt = performance.now();
const stopping = new AbortController();
const servers: LaunchedServer[] = [];
let leastLevel = NOTES;
let bootstrapToken: string | null = null;

const say = (line: string): void => console.log(line);
const step = (text: string): void =>
  say(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${text}`);

function launch(name: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): LaunchedServer {
  const server = launchServer({
    name,
    args,
    cwd,
    env,
    onLine(line) {
      bootstrapToken ??= findBootstrapToken(line);
      const shown = formatLogLine(name, line, leastLevel);
      if (shown !== null) step(shown);
    },
  });
  servers.push(server);
  void stopWhenEnded(server);
  return server;
}

async function stopWhenEnded({ name, ended }: LaunchedServer): Promise<void> {
  const status = await ended;
  if (!stopping.signal.aborted) stopping.abort(new Error(`the ${name} ended with status ${String(status)}`));
}

async function start(): Promise<void> {
  const { apiUrl, siteUrl, host, sitePort, env } = await readStartSettings(`${root}.env`);
  step("starting the API");
  launch("API", [`${root}apps/api/src/server.ts`], root, env);
  const building = buildSite(root, env, stopping.signal).then(() => step("the site is built"));
  step("building the site (only after a change; the first time takes a minute)");
  const answering = waitForAnswer(`${apiUrl}/readyz`, stopping.signal).then(() =>
    step(`the API answers on ${apiUrl}`),
  );
  await Promise.all([building, answering]);
  const site = ["src/server.ts", "--hostname", host, "--port", String(sitePort)];
  launch("site", site, `${root}apps/site`, env);
  await waitForAnswer(siteUrl, stopping.signal);
  await renewPages(siteUrl, env["REVALIDATE_TOKEN"]);
  leastLevel = WARNINGS;
  const [reading = "", source = ""] = await describeData(apiUrl);
  const isEmbedded = (env["DATABASE_URL"] ?? "") === "";
  for (const line of welcomeLines({ apiUrl, siteUrl, reading, source, bootstrapToken, isEmbedded }))
    say(line);
}

async function stopAll(): Promise<void> {
  await Promise.all(
    servers.toReversed().map((server) => server.stop(server.name === "API" ? API_GRACE_MS : SITE_GRACE_MS)),
  );
}

const parent = process.ppid;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => stopping.abort(null));
}
setInterval(() => {
  if (process.ppid !== parent) stopping.abort(null);
}, PARENT_CHECK_MS).unref();

try {
  await start();
  await new Promise((_, reject) => {
    if (stopping.signal.aborted) reject(stopping.signal.reason);
    stopping.signal.addEventListener("abort", () => reject(stopping.signal.reason), { once: true });
  });
} catch (cause) {
  if (!stopping.signal.aborted) stopping.abort(cause);
}
const reason: unknown = stopping.signal.reason;
if (reason instanceof Error) console.error(`altseason: ${reason.message}`);
else step("stopping");
await stopAll();
if (!(reason instanceof Error)) step("stopped");
process.exitCode = reason instanceof Error ? 1 : 0;
