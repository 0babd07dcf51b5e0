import type { AppDependencies } from "../app-dependencies.ts";
import { createAnswerCache } from "./answer-cache.ts";
import { createCoinRoute } from "./coin-route.ts";
import { createCoinsRoute } from "./coins-route.ts";
import { createConstituentsRoute } from "./constituents-route.ts";
import { createDominanceRoute } from "./dominance-route.ts";
import { createExclusionsRoute } from "./exclusions-route.ts";
import { createHistoryRoute } from "./history-route.ts";
import { createIndexNowRoute } from "./index-now-route.ts";
import { createMethodologiesRoute } from "./methodologies-route.ts";
import { createReadingRoute } from "./reading-route.ts";
import type { Route } from "./route.ts";
import { createSeasonsRoute } from "./seasons-route.ts";

/** Every route, in the order in which they are tried: a fixed address before a pattern that covers it. */
export function createRoutes(dependencies: AppDependencies): readonly Route[] {
  const answers = createAnswerCache();
  return [
    createIndexNowRoute(answers),
    createHistoryRoute(answers),
    createReadingRoute(dependencies, answers),
    createConstituentsRoute(dependencies, answers),
    createCoinsRoute(answers),
    createCoinRoute(answers),
    createSeasonsRoute(answers),
    createDominanceRoute(answers),
    createExclusionsRoute(answers),
    createMethodologiesRoute(answers),
  ];
}
