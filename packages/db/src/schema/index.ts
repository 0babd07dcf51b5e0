export { auditChain, auditEntry, auditHead } from "./audit.ts";
export { apiKey, client, keyDelivery, keyVersion, versionMaterial } from "./key.ts";
export { asset, dataSet, marketDay, marketDayRevision } from "./market.ts";
export { readingRevision } from "./reading.ts";
export { refreshRun } from "./refresh-run.ts";
export { idempotency, sequenceWindow, sessionToken } from "./replay.ts";
export { alert, refusedRequest, usageHour, versionUser } from "./usage.ts";
