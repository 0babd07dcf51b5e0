export { constituentListSchema } from "./constituent-list.ts";
export type { ConstituentList } from "./constituent-list.ts";
export { coinDetailSchema, coinListSchema, coinSchema } from "./coins.ts";
export type { Coin, CoinDetail, CoinList } from "./coins.ts";
export { dataLabelSchema } from "./data-label.ts";
export type { DataLabel } from "./data-label.ts";
export { coinHistoryPointSchema, coinHistorySchema } from "./coin-history.ts";
export type { CoinHistory, CoinHistoryPoint } from "./coin-history.ts";
export { curatedExclusionSchema, exclusionsSchema } from "./exclusions.ts";
export type { Exclusions } from "./exclusions.ts";
export { historyPointSchema, historySchema } from "./history.ts";
export type { History } from "./history.ts";
export { indexBreadthSchema, sectorBreadthSchema } from "./index-breadth.ts";
export type { IndexBreadth, SectorBreadth } from "./index-breadth.ts";
export { comparedCoinSchema, indexChangesSchema } from "./index-changes.ts";
export type { ComparedCoin, IndexChanges } from "./index-changes.ts";
export { indexNowSchema } from "./index-now.ts";
export type { IndexNow } from "./index-now.ts";
export { indexOutlookSchema, rollOffPointSchema } from "./index-outlook.ts";
export type { IndexOutlook } from "./index-outlook.ts";
export { dominancePointSchema, dominanceSchema, seasonRunSchema, seasonsSchema } from "./market-structure.ts";
export type { Dominance, DominancePoint, SeasonRun, Seasons } from "./market-structure.ts";
export { methodologiesSchema } from "./methodologies.ts";
export type { Methodologies } from "./methodologies.ts";
export { PROBLEM_CODES, problemSchema } from "./problem.ts";
export type { Problem, ProblemCode } from "./problem.ts";
export { publishedReadingSchema } from "./published-reading.ts";
export type { PublishedReading } from "./published-reading.ts";
export {
  constituentSchema,
  excludedAssetSchema,
  methodologySchema,
  passedOverAssetSchema,
  readingSchema,
  seasonSchema,
} from "./reading.ts";
export type { ReadingBody } from "./reading.ts";
export { refreshSchema } from "./refresh.ts";
export type { Refresh } from "./refresh.ts";
export { coinScoreSchema, scoredCoinSchema, scoresSchema } from "./scores.ts";
export type { CoinScore, ScoredCoin, Scores } from "./scores.ts";
export { signalRecordSchema, signalSchema, signalsSchema } from "./signals.ts";
export type { Signal, Signals } from "./signals.ts";
export { statusSchema } from "./status.ts";
export type { Status } from "./status.ts";
export { indexEventSchema } from "./stream-event.ts";
export type { IndexEvent } from "./stream-event.ts";
export { acknowledgedAlertSchema, alertKindSchema, alertListSchema, alertSchema } from "./alerts.ts";
export type { AcknowledgedAlert, AlertBody, AlertList } from "./alerts.ts";
export { apiClientSchema } from "./api-client.ts";
export type { ApiClient } from "./api-client.ts";
export {
  auditEntrySchema,
  auditListSchema,
  headListSchema,
  newHeadSchema,
  signedHeadSchema,
} from "./audit.ts";
export type { AuditEntryBody, AuditList, HeadList, NewHead, SignedHeadBody } from "./audit.ts";
export {
  createKeySchema,
  publicKeySchema,
  revokeSchema,
  suspendKeySchema,
  updateKeySchema,
} from "./key-requests.ts";
export type { CreateKey, Revoke, SuspendKey, UpdateKey } from "./key-requests.ts";
export {
  deliverySchema,
  deliveryWaySchema,
  issuedKeySchema,
  issuedSecretSchema,
  keyEnvironmentSchema,
  keyKindSchema,
  keyListSchema,
  keySchema,
  keyVersionSchema,
  revocationReasonSchema,
  rotationPolicySchema,
  scopeSchema,
} from "./keys.ts";
export type {
  Delivery,
  DeliveryWayBody,
  IssuedKey,
  IssuedSecret,
  KeyBody,
  KeyEnvironmentName,
  KeyKindName,
  KeyList,
  KeyVersionBody,
  RevocationReasonName,
  ScopeName,
} from "./keys.ts";
export { leakReportSchema, reportLeakSchema } from "./leaks.ts";
export type { LeakReport, ReportLeak } from "./leaks.ts";
export {
  beginRotationSchema,
  emergencySchema,
  extendRotationSchema,
  rollBackSchema,
  rotationStatusSchema,
  versionUserSchema,
} from "./rotation.ts";
export type {
  BeginRotationBody,
  EmergencyBody,
  ExtendRotationBody,
  RollBackBody,
  RotationStatusBody,
} from "./rotation.ts";
export { SESSION_TOKEN_FIELD, createSessionTokenSchema, sessionTokenSchema } from "./session-tokens.ts";
export type { CreateSessionToken, SessionTokenBody } from "./session-tokens.ts";
export { keyUsageSchema, refusalListSchema } from "./usage.ts";
export type { KeyUsage, RefusalList } from "./usage.ts";
export { auditKeysSchema } from "./audit-keys.ts";
export type { AuditKeys } from "./audit-keys.ts";
export { bootstrapSchema, bootstrappedSchema } from "./bootstrap.ts";
export type { Bootstrap, Bootstrapped } from "./bootstrap.ts";
export {
  createWebhookSchema,
  deletedWebhookSchema,
  deliveryStateSchema,
  issuedWebhookSchema,
  replayWebhookSchema,
  replayedWebhookSchema,
  rotateWebhookSecretSchema,
  testedWebhookSchema,
  updateWebhookSchema,
  webhookDeliveryListSchema,
  webhookDeliverySchema,
  webhookEndpointSchema,
  webhookEventSchema,
  webhookListSchema,
} from "./webhooks.ts";
export type {
  CreateWebhook,
  DeletedWebhook,
  DeliveryStateName,
  IssuedWebhook,
  ReplayWebhook,
  ReplayedWebhook,
  RotateWebhookSecret,
  TestedWebhook,
  UpdateWebhook,
  WebhookDeliveryBody,
  WebhookDeliveryList,
  WebhookEndpointBody,
  WebhookEventName,
  WebhookList,
} from "./webhooks.ts";
