import { Hono } from "hono";
import type { AppDependencies } from "./app-dependencies.ts";
import { admit } from "./access/admit.ts";
import type { Admission } from "./access/admit.ts";
import type { RouteAccess } from "./access/route-access.ts";
import { createMethodFinder } from "./middleware/allowed-methods.ts";
import { answerStranger } from "./middleware/answer-stranger.ts";
import type { Exchange } from "./middleware/exchange.ts";
import { createExchangeOpener } from "./middleware/open-exchange.ts";
import { createRefuser } from "./middleware/refuse.ts";
import { createExchangeRunner } from "./middleware/run-exchange.ts";
import { createStaticFirstRouter } from "./middleware/static-first-router.ts";
import { createFixedWindow } from "./rate-limit/fixed-window.ts";
import { createRoutes } from "./routes/create-routes.ts";

const WINDOW_SECONDS = 60;

/** The API as a Hono app: pure wiring, nothing is opened or started. */
export function createApp(dependencies: AppDependencies): Hono {
  const { now, rateLimitPerMinute, failuresPerMinute, publicOrigin } = dependencies;
  const limit = createFixedWindow({ quota: rateLimitPerMinute, windowSeconds: WINDOW_SECONDS, now });
  const failures = createFixedWindow({ quota: failuresPerMinute, windowSeconds: WINDOW_SECONDS, now });
  const admitting = async (exchange: Exchange, route: RouteAccess): Promise<Admission> =>
    admit(exchange, route, { access: await dependencies.access(), publicOrigin, failures });
  const run = createExchangeRunner({
    ...dependencies,
    admit: admitting,
    open: createExchangeOpener({ ...dependencies, limit }),
    refuse: createRefuser(dependencies),
  });
  const routes = createRoutes({ ...dependencies, admit: admitting, failures });
  const methodsOf = createMethodFinder(routes);

  const app = new Hono({ router: createStaticFirstRouter() });
  for (const route of routes) app.on(route.method, route.path, run(route));
  app.notFound(
    run({ path: "*", isLimited: true, answer: (exchange) => answerStranger(exchange, methodsOf) }),
  );
  return app;
}
