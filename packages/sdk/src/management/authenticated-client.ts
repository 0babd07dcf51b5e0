import { randomBytes, randomUUID } from "node:crypto";
import { apiClientSchema, leakReportSchema, sessionTokenSchema } from "@altseason/contract";
import type {
  ApiClient,
  CreateSessionToken,
  LeakReport,
  ReportLeak,
  SessionTokenBody,
} from "@altseason/contract";
import { createReads } from "../altseason-client.ts";
import type { AltseasonClient } from "../altseason-client.ts";
import { createTransport } from "../client-options.ts";
import type { AltseasonClientOptions } from "../client-options.ts";
import { authorizeCall } from "../credentials/authorize-call.ts";
import type { Credential } from "../credentials/credential.ts";
import { createCredentialRing } from "../credentials/credential-ring.ts";
import { staticCredentials } from "../credentials/credential-source.ts";
import type { CredentialSource } from "../credentials/credential-source.ts";
import { createOfferedNonces } from "../credentials/offered-nonces.ts";
import { createServerClock } from "../credentials/server-clock.ts";
import type { Abortable } from "../query.ts";
import { createAuditCalls } from "./audit-calls.ts";
import type { AuditCalls } from "./audit-calls.ts";
import { createCaller } from "./caller.ts";
import type { CreateOptions } from "./caller.ts";
import { createKeyCalls } from "./key-calls.ts";
import type { KeyCalls } from "./key-calls.ts";
import { createRotationCalls } from "./rotation-calls.ts";
import type { RotationCalls } from "./rotation-calls.ts";
import { createWatchingCalls } from "./watching-calls.ts";
import type { WatchingCalls } from "./watching-calls.ts";
import { createWebhookCalls } from "./webhook-calls.ts";
import type { WebhookCalls } from "./webhook-calls.ts";

/** Settings of {@link createAuthenticatedClient}. */
export interface AuthenticatedClientOptions extends AltseasonClientOptions {
  /** A list, the preferred one first, or where to get it. */
  readonly credentials: readonly Credential[] | CredentialSource;
  /** The API's own `PUBLIC_ORIGIN`, which signatures are for, where it is asked at another address. */
  readonly publicOrigin?: string;
  /** Lets credentials go over plain HTTP to other machines, e.g. within a private network. */
  readonly allowPlainHttp?: boolean;
  /** Makes nonces; 128 random bits by default. A counter for a key in sequence mode. */
  readonly nonce?: () => string;
  /** Milliseconds since the epoch; the machine's clock by default. */
  readonly now?: () => number;
}

/** All of the API: its reads, signed, and the management of keys. */
export interface AuthenticatedClient extends AltseasonClient {
  /** Who is asking, and by which version of which key. */
  client(options?: Abortable): Promise<ApiClient>;
  readonly keys: KeyCalls;
  readonly rotation: RotationCalls;
  readonly watching: WatchingCalls;
  readonly audit: AuditCalls;
  readonly webhooks: WebhookCalls;
  /** A token for one request of a method and path within five minutes. */
  createSessionToken(wanted: CreateSessionToken, options?: CreateOptions): Promise<SessionTokenBody>;
  /** Reports a token that was found where it should not be. */
  reportLeak(leak: ReportLeak, options?: CreateOptions): Promise<LeakReport>;
  /** Stops watching the source of credentials. */
  close(): void;
}

/**
 * A client that signs each request (RFC 9421), or bears a token, and changes over by itself to the next credential when the
 * one in use retires. It asks for credentials and sends nothing until it is asked.
 * @throws {TypeError} when `baseUrl` is no http(s) address, or plain HTTP to another machine; `publicOrigin` is no origin
 * @throws {RangeError} when `timeoutMs` or `retries` is out of range
 */
export function createAuthenticatedClient(options: AuthenticatedClientOptions): AuthenticatedClient {
  const { baseUrl, credentials, now = Date.now, nonce = randomNonce, allowPlainHttp = false } = options;
  const anonymous = createTransport(options);
  if (!allowPlainHttp) requireConfidential(new URL(baseUrl));
  const publicUrl = createPublicUrl(baseUrl, options.publicOrigin);
  const source = "load" in credentials ? credentials : staticCredentials(credentials);
  const ring = createCredentialRing({ source, now });
  const clock = createServerClock(now);
  const offered = createOfferedNonces();
  const transport = {
    ...anonymous,
    authorizeCall: () => authorizeCall({ ring, clock, nonce, offered, publicUrl }),
  };
  const caller = createCaller(baseUrl, transport, randomUUID);

  return {
    ...createReads(baseUrl, transport),
    client: (query) => caller.get("/v1/client", apiClientSchema, query),
    keys: createKeyCalls(caller),
    rotation: createRotationCalls(caller),
    watching: createWatchingCalls(caller),
    audit: createAuditCalls(caller),
    webhooks: createWebhookCalls(caller),
    createSessionToken: (wanted, more) =>
      caller.create("/v1/session-tokens", sessionTokenSchema, wanted, more),
    reportLeak: (leak, more) => caller.create("/v1/leaks", leakReportSchema, leak, more),
    close: () => ring.close(),
  };
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

function requireConfidential({ protocol, hostname, origin }: URL): void {
  if (protocol === "https:" || LOOPBACK.test(hostname)) return;
  throw new TypeError(
    `baseUrl: expected https, over which nobody reads along, got ${origin}; allowPlainHttp permits it`,
  );
}

function createPublicUrl(baseUrl: string, publicOrigin: string | undefined): (url: string) => string {
  const { origin } = new URL(baseUrl);
  if (publicOrigin === undefined) return (url) => url;
  if (!URL.canParse(publicOrigin) || new URL(publicOrigin).origin !== publicOrigin) {
    throw new TypeError(
      `publicOrigin: expected scheme, host and port alone, got ${JSON.stringify(publicOrigin)}`,
    );
  }
  return (url) => publicOrigin + url.slice(origin.length);
}

function randomNonce(): string {
  return randomBytes(16).toString("base64url");
}
