export { EMPTY_END, appendAfter } from "./audit/append-after.ts";
export type { ChainEnd } from "./audit/append-after.ts";
export { EMPTY_CHAIN, chainEntry, hashEntry } from "./audit/audit-entry.ts";
export type { AuditActor, AuditEntry, AuditRecord, ChainPosition } from "./audit/audit-entry.ts";
export type { AuditQuery, AuditStore } from "./audit/audit-store.ts";
export { isHeadGenuine, signHead } from "./audit/signed-head.ts";
export type { SignedHead } from "./audit/signed-head.ts";
export { verifyChain } from "./audit/verify-chain.ts";
export type { AuditFault, AuditFinding, ChainInput, ChainVerification } from "./audit/verify-chain.ts";
export { parseAllowlist } from "./authenticate/allowlist.ts";
export type { Allowlist } from "./authenticate/allowlist.ts";
export type {
  AuthenticatedCaller,
  Authentication,
  AuthenticationCode,
  IncomingRequest,
  RefusedCaller,
  RouteDemands,
} from "./authenticate/authentication.ts";
export { createAuthenticator } from "./authenticate/create-authenticator.ts";
export type { Authenticator, AuthenticatorOptions } from "./authenticate/create-authenticator.ts";
export { createServerNonces } from "./authenticate/server-nonces.ts";
export type { ServerNonceOptions, ServerNonces } from "./authenticate/server-nonces.ts";
export { createVersionCache } from "./authenticate/version-cache.ts";
export type { VersionCache, VersionCacheOptions } from "./authenticate/version-cache.ts";
export { DELIVERY_SUITE, openWithPrivateKey, sealToPublicKey } from "./delivery/hpke.ts";
export type { DeliveryOwner } from "./delivery/hpke.ts";
export { ALERT_KINDS } from "./detect/alert.ts";
export type { Alert, AlertKind, AlertStore } from "./detect/alert.ts";
export { createDetectors, observeAll } from "./detect/create-detectors.ts";
export type { Detector, Finding } from "./detect/detector.ts";
export type { SecurityEvent } from "./detect/security-event.ts";
export type { KeyEncryptionService, WrappedKey } from "./envelope/key-encryption-service.ts";
export { createLocalKeyEncryption } from "./envelope/local-key-encryption.ts";
export type { LocalKeyEncryptionOptions } from "./envelope/local-key-encryption.ts";
export { UnsealError } from "./envelope/sealed-box.ts";
export { createDataKey, openSecret, rewrapDataKey, sealSecret } from "./envelope/secret-envelope.ts";
export type { SecretOwner } from "./envelope/secret-envelope.ts";
export {
  SIGNATURE_ALGORITHMS,
  createSignatureKey,
  signBase,
  verifyBase,
} from "./http-signature/algorithm.ts";
export type { SignatureAlgorithm, SignatureKey } from "./http-signature/algorithm.ts";
export { checkContentDigest, formatContentDigest } from "./http-signature/content-digest.ts";
export type { ContentDigestCheck, DigestAlgorithm } from "./http-signature/content-digest.ts";
export { fieldLines, isRequest } from "./http-signature/http-message.ts";
export type {
  FieldLines,
  HttpMessage,
  RequestMessage,
  ResponseMessage,
} from "./http-signature/http-message.ts";
export { rawFieldLines } from "./http-signature/raw-field-lines.ts";
export { REQUEST_POLICY } from "./http-signature/request-policy.ts";
export type { RequestPolicy } from "./http-signature/request-policy.ts";
export { SERVER_NONCE_PREFIX } from "./http-signature/server-nonce-prefix.ts";
export { signMessage } from "./http-signature/sign-message.ts";
export type { SignatureParameters, SignedMessage, SigningRequest } from "./http-signature/sign-message.ts";
export { buildSignatureBase, identifierOf } from "./http-signature/signature-base.ts";
export type { SignatureBase } from "./http-signature/signature-base.ts";
export { readSignatures } from "./http-signature/signature-input.ts";
export type { ReadSignatures, SignatureInput } from "./http-signature/signature-input.ts";
export { refuse } from "./http-signature/signature-refusal.ts";
export type { SignatureRefusal, SignatureRefusalReason } from "./http-signature/signature-refusal.ts";
export { normalizeAuthority, splitTargetUri } from "./http-signature/target-uri.ts";
export type { TargetUriParts } from "./http-signature/target-uri.ts";
export { checkBody, checkWindow, rememberUntil, verifyRequest } from "./http-signature/verify-request.ts";
export type { ReceivedRequest, VerifiedRequest } from "./http-signature/verify-request.ts";
export { verifySignature } from "./http-signature/verify-signature.ts";
export type { SignatureVerification } from "./http-signature/verify-signature.ts";
export type {
  IdempotencyScope,
  IdempotencyState,
  IdempotencyStore,
  StoredAnswer,
} from "./idempotency/idempotency-store.ts";
export { IDEMPOTENCY_KEPT_MS, judgeClaim } from "./idempotency/judge-claim.ts";
export type { IdempotencyClaim } from "./idempotency/judge-claim.ts";
export {
  ALERT_ACTIONS,
  DEFAULT_ROTATION_POLICY,
  KEY_ENVIRONMENTS,
  KEY_KINDS,
  KEY_LIMITS,
  NONCE_MODES,
  REVOCATION_REASONS,
  SCOPES,
} from "./keys/api-key.ts";
export type {
  AlertAction,
  ApiKey,
  DeliveryWay,
  FinishPolicy,
  KeyEnvironment,
  KeyKind,
  KeyVersion,
  NonceMode,
  RevocationReason,
  Rotation,
  RotationPolicy,
  RotationReminder,
  Scope,
  VersionDelivery,
  VersionState,
} from "./keys/api-key.ts";
export { applyKeyCommand } from "./keys/apply-key-command.ts";
export { BEARER_SCOPES, createKey } from "./keys/create-key.ts";
export type { NewKey } from "./keys/create-key.ts";
export { versionToDeliver } from "./keys/deliver.ts";
export { describeRotation } from "./keys/describe-rotation.ts";
export type { RecentUsage, RotationStatus } from "./keys/describe-rotation.ts";
export type { BeginRotation, KeyChanges, KeyCommand, NewVersion } from "./keys/key-command.ts";
export { effectiveLimit } from "./keys/hold-key.ts";
export { isUnusedUntold } from "./keys/note-unused.ts";
export { keyDueFrom } from "./keys/key-due-from.ts";
export type { KeyAction, KeyEvent } from "./keys/key-event.ts";
export { refuseCommand } from "./keys/key-refusal.ts";
export type { KeyRefusal, KeyRefusalReason } from "./keys/key-refusal.ts";
export { isLive, keyRefusal, liveVersions, versionStanding } from "./keys/key-standing.ts";
export type { VersionRefusal, VersionStanding } from "./keys/key-standing.ts";
export type {
  ChangeOrigin,
  Client,
  KeyChange,
  KeyPage,
  KeyStore,
  SealedDelivery,
  StoredVersion,
  VersionMaterial,
} from "./keys/key-store.ts";
export { transition } from "./keys/key-transition.ts";
export type { KeyTransition } from "./keys/key-transition.ts";
export { planKeyAddition, planKeyWrite, recordOfClient } from "./keys/plan-key-write.ts";
export type { KeyWrite } from "./keys/plan-key-write.ts";
export { DECISION_LEAD_MS, planRotation } from "./keys/plan-rotation.ts";
export type { RotationNotice, RotationPlan, VersionUsage } from "./keys/plan-rotation.ts";
export type { RevocationChannel } from "./keys/revocation-channel.ts";
export type { RateLimiter, RateVerdict } from "./limits/rate-limiter.ts";
export { createMemoryAlertStore } from "./memory/memory-alert-store.ts";
export { createMemoryAuditStore } from "./memory/memory-audit-store.ts";
export type { MemoryAuditStore } from "./memory/memory-audit-store.ts";
export { createMemoryIdempotencyStore } from "./memory/memory-idempotency-store.ts";
export { createMemoryKeyStore } from "./memory/memory-key-store.ts";
export { createMemoryRateLimiter } from "./memory/memory-rate-limiter.ts";
export { createMemoryRevocationChannel } from "./memory/memory-revocation-channel.ts";
export { createMemorySequenceStore } from "./memory/memory-sequence-store.ts";
export { createMemorySessionTokenStore } from "./memory/memory-session-token-store.ts";
export { createMemoryUsageStore } from "./memory/memory-usage-store.ts";
export { createMemoryWebhookStores } from "./memory/memory-webhook-stores.ts";
export type { MemoryWebhookStores } from "./memory/memory-webhook-stores.ts";
export { batchClaims } from "./replay/batch-claims.ts";
export type { BatchOptions, BatchedNonceStore, TaggedClaim } from "./replay/batch-claims.ts";
export { createMemoryNonceStore } from "./replay/memory-nonce-store.ts";
export type { MemoryNonceStore, MemoryNonceStoreOptions } from "./replay/memory-nonce-store.ts";
export type { NonceClaim, NonceOutcome, NonceStore } from "./replay/nonce-store.ts";
export { nonceTag } from "./replay/nonce-tag.ts";
export { REPLAY_DEADLINE_MS, ReplayStoreError, inTime, tooLate } from "./replay/replay-store-error.ts";
export type { ReplayStoreErrorCode } from "./replay/replay-store-error.ts";
export type { SequenceStore } from "./replay/sequence-store.ts";
export { EMPTY_SEQUENCE, SEQUENCE_WINDOW_BITS, takeSequence } from "./replay/sequence-window.ts";
export type { SequenceOutcome, SequenceWindow } from "./replay/sequence-window.ts";
export type { SessionToken, SessionTokenStore, SpendOutcome } from "./replay/session-token-store.ts";
export { NO_PARAMETERS, TRUE } from "./structured-fields/bare-item.ts";
export type { BareItem, InnerList, Item, Member, Parameters } from "./structured-fields/bare-item.ts";
export { parseDictionary, parseItem, parseList } from "./structured-fields/parse-structured-field.ts";
export type { DuplicateKeys } from "./structured-fields/parse-structured-field.ts";
export {
  serializeBareItem,
  serializeDictionary,
  serializeItem,
  serializeList,
  serializeMember,
  serializeParameters,
} from "./structured-fields/serialize-structured-field.ts";
export { StructuredFieldError } from "./structured-fields/structured-field-error.ts";
export { crc32 } from "./token/crc32.ts";
export {
  TOKEN_PATTERN,
  createSecret,
  createVersionId,
  findTokens,
  formatToken,
  parseToken,
} from "./token/token.ts";
export type { ParsedToken, RandomBytes, TokenParts } from "./token/token.ts";
export { LONGEST_USER_AGENT, sumCounts } from "./usage/sum-counts.ts";
export type { HourSum, KeyUser } from "./usage/sum-counts.ts";
export type { RefusedRequest, UsageCount, UsageHour, UsageStore, VersionUser } from "./usage/usage-store.ts";
export { settleKey } from "./keys/settle-key.ts";
export type { SettledKey } from "./keys/settle-key.ts";
export { classifyAddress, isLoopback } from "./webhooks/address-class.ts";
export { applyWebhookCommand } from "./webhooks/apply-webhook-command.ts";
export type {
  WebhookAction,
  WebhookChanges,
  WebhookCommand,
  WebhookRefusalReason,
  WebhookTransition,
} from "./webhooks/apply-webhook-command.ts";
export { judgeAttempt } from "./webhooks/judge-attempt.ts";
export type { AttemptResult, AttemptVerdict } from "./webhooks/judge-attempt.ts";
export { addressIn, parseTarget } from "./webhooks/parse-target.ts";
export type { ParsedTarget, TargetPolicy } from "./webhooks/parse-target.ts";
export { RETRY_DELAYS_MS, nextAttemptAt, parseRetryAfter } from "./webhooks/retry-schedule.ts";
export { formatWebhookSecret, parseWebhookSecret, signWebhook } from "./webhooks/sign-webhook.ts";
export type { WebhookFields, WebhookSigning } from "./webhooks/sign-webhook.ts";
export { WEBHOOK_LIMITS, liveSecrets } from "./webhooks/webhook-endpoint.ts";
export type {
  WebhookDisabledReason,
  WebhookEndpoint,
  WebhookSecretVersion,
} from "./webhooks/webhook-endpoint.ts";
export { WEBHOOK_EVENTS } from "./webhooks/webhook-event.ts";
export type { WebhookEvent, WebhookMessageType } from "./webhooks/webhook-event.ts";
export {
  createMessage,
  createTestMessage,
  draftOfAlert,
  draftOfEntry,
  isWanted,
} from "./webhooks/webhook-message.ts";
export type { WebhookDraft, WebhookMessage } from "./webhooks/webhook-message.ts";
export { recordOfMessages, recordOfWebhook } from "./webhooks/webhook-record.ts";
export type {
  ClaimedDelivery,
  DeliveryQuery,
  DeliveryState,
  IndexMark,
  IndexMarkStore,
  ReplaySelection,
  SealedWebhookSecret,
  WebhookAttempt,
  WebhookChange,
  WebhookDelivery,
  WebhookEndpointStore,
  WebhookMessageStore,
  WebhookQueue,
  WebhookStores,
} from "./webhooks/webhook-stores.ts";
