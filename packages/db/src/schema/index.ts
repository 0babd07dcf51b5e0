export { asset, dataSet, marketDay, marketDayRevision } from "./market.ts";
export { readingRevision } from "./reading.ts";
export { refreshRun } from "./refresh-run.ts";
