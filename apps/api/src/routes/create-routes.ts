import { createAnswerCache } from "./answer-cache.ts";
import { createHistoryRoute } from "./history-route.ts";
import { createIndexNowRoute } from "./index-now-route.ts";
import type { Route } from "./route.ts";

/** Every route, in the order in which they are tried: a fixed address before a pattern that covers it. */
export function createRoutes(): readonly Route[] {
  const answers = createAnswerCache();
  return [createIndexNowRoute(answers), createHistoryRoute(answers)];
}
