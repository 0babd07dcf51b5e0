export { readyCredential } from "./credentials/credential.ts";
export type { Credential, ReadyCredential } from "./credentials/credential.ts";
export { callbackCredentials, staticCredentials } from "./credentials/credential-source.ts";
export type { CredentialSource } from "./credentials/credential-source.ts";
export { environmentCredentials } from "./credentials/environment-credentials.ts";
export type { Variables } from "./credentials/environment-credentials.ts";
export { fileCredentials } from "./credentials/file-credentials.ts";
export type { FileCredentialsOptions } from "./credentials/file-credentials.ts";
export { signRequest } from "./credentials/sign-request.ts";
export type { RequestSigning, SignedRequest, UnsignedRequest } from "./credentials/sign-request.ts";
export { parseAuditExport, verifyAuditTrail } from "./management/audit-calls.ts";
export type { AuditAnchors, AuditCalls, AuditQuery } from "./management/audit-calls.ts";
export { createAuthenticatedClient } from "./management/authenticated-client.ts";
export type { AuthenticatedClient, AuthenticatedClientOptions } from "./management/authenticated-client.ts";
export { bootstrapClient } from "./management/bootstrap-client.ts";
export type { CreateOptions } from "./management/caller.ts";
export type { KeyCalls } from "./management/key-calls.ts";
export { DeliverySealedError, openDelivery } from "./management/open-delivery.ts";
export type { DeliveryOptions, RotationCalls } from "./management/rotation-calls.ts";
export type { AlertQuery, RefusalQuery, UsageQuery, WatchingCalls } from "./management/watching-calls.ts";
export type { WebhookCalls, WebhookDeliveryQuery } from "./management/webhook-calls.ts";
export type {
  AlertBody,
  AuditEntryBody,
  BeginRotationBody,
  Bootstrap,
  Bootstrapped,
  CreateKey,
  CreateWebhook,
  Delivery,
  DeliveryWayBody,
  EmergencyBody,
  IssuedKey,
  IssuedSecret,
  IssuedWebhook,
  KeyBody,
  KeyVersionBody,
  ReplayWebhook,
  RotationStatusBody,
  SignedHeadBody,
  UpdateKey,
  UpdateWebhook,
  WebhookDeliveryBody,
  WebhookEndpointBody,
} from "@altseason/contract";
