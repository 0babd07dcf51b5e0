import type { AppDependencies } from "../app-dependencies.ts";
import { createAnswerCache } from "./answer-cache.ts";
import { createBadgeRoute } from "./badge-route.ts";
import { createCoinHistoryRoute } from "./coin-history-route.ts";
import { createCoinRoute } from "./coin-route.ts";
import { createCoinsRoute } from "./coins-route.ts";
import { createCoinScoreRoute } from "./coin-score-route.ts";
import { createConstituentsRoute } from "./constituents-route.ts";
import { createDocumentationRoutes } from "./documentation-routes.ts";
import { createDominanceRoute } from "./dominance-route.ts";
import { createExclusionsRoute } from "./exclusions-route.ts";
import { createHealthRoutes } from "./health-routes.ts";
import { createHistoryRoute } from "./history-route.ts";
import { createKeyRoutes } from "./keys/create-key-routes.ts";
import { createIndexBreadthRoute } from "./index-breadth-route.ts";
import { createIndexChangesRoute } from "./index-changes-route.ts";
import { createIndexNowRoute } from "./index-now-route.ts";
import { createIndexOutlookRoute } from "./index-outlook-route.ts";
import { createMarketArchiveRoute } from "./market-archive-route.ts";
import { createMarketCsvRoute } from "./market-csv-route.ts";
import { createMethodologiesRoute } from "./methodologies-route.ts";
import { createReadingRoute } from "./reading-route.ts";
import { createRefreshRoute } from "./refresh-route.ts";
import type { Route } from "./route.ts";
import { createScoresRoute } from "./scores-route.ts";
import { createSeasonsRoute } from "./seasons-route.ts";
import { createSignalsRoute } from "./signals-route.ts";
import { createStatusRoute } from "./status-route.ts";
import { createStreamRoute } from "./stream-route.ts";
import { createWebhookRoutes } from "./webhooks/create-webhook-routes.ts";

/** What all routes together stand on. */
export type RouteDependencies = AppDependencies & Parameters<typeof createKeyRoutes>[0];

/** Every route, in the order in which they are tried: a fixed address before a pattern that covers it. */
export function createRoutes(dependencies: RouteDependencies): readonly Route[] {
  const answers = createAnswerCache();
  const routes: Route[] = [
    createIndexNowRoute(answers),
    createHistoryRoute(answers),
    createIndexChangesRoute(dependencies, answers),
    createIndexOutlookRoute(answers),
    createIndexBreadthRoute(dependencies, answers),
    createReadingRoute(dependencies, answers),
    createConstituentsRoute(dependencies, answers),
    createSeasonsRoute(answers),
    createSignalsRoute(answers),
    createCoinsRoute(answers),
    createCoinRoute(answers),
    createCoinScoreRoute(answers),
    createScoresRoute(answers),
    createCoinHistoryRoute(answers),
    createDominanceRoute(answers),
    createMarketArchiveRoute(answers),
    createMarketCsvRoute(),
    createStatusRoute(dependencies, answers),
    createMethodologiesRoute(answers),
    createExclusionsRoute(answers),
    createStreamRoute(dependencies.stream),
    createBadgeRoute(answers),
    createRefreshRoute(dependencies),
    ...createKeyRoutes(dependencies),
    ...createWebhookRoutes(dependencies),
    ...createDocumentationRoutes(() => routes, dependencies.publicOrigin),
    ...createHealthRoutes(dependencies),
  ];
  return routes;
}
