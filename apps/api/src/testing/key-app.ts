import { generateKeyPairSync } from "node:crypto";
import { createSignatureKey } from "@altseason/auth";
import { issuedKeySchema, problemSchema } from "@altseason/contract";
import type { CreateKey, IssuedKey } from "@altseason/contract";
import type { AccessPorts } from "../access/access-ports.ts";
import type { AppDependencies } from "../app-dependencies.ts";
import { makeFirstClient } from "../bootstrap/make-first-client.ts";
import { createPair, hmacSigner, signRequest } from "./sign-request.ts";
import type { Signer, SigningChanges, WireRequest } from "./sign-request.ts";
import { createDemoApp } from "./demo-app.ts";
import type { DemoApp } from "./demo-app.ts";

/** A key that was made; `signer` is null for bearer keys, `token` for all others. */
export interface MadeKey {
  readonly id: string;
  readonly versionId: string;
  readonly signer: Signer | null;
  readonly token: string | null;
  readonly issued: IssuedKey;
}

/** An app with a client and its owner's key. */
export interface KeyApp extends DemoApp {
  readonly clientId: string;
  readonly keyId: string;
  readonly owner: Signer;
  /** Signs a request as the holder of a key would. */
  sign(signer: Signer, method: string, target: string, body?: unknown, changes?: SigningChanges): WireRequest;
  /** Sends lines as they are, from an address. */
  send(request: WireRequest, address?: string): Promise<Response>;
  /** Signs and sends. */
  ask(
    signer: Signer,
    method: string,
    target: string,
    body?: unknown,
    changes?: SigningChanges,
  ): Promise<Response>;
  /** Makes a key by the owner, and what it is used with. */
  makeKey(wish?: Partial<CreateKey>): Promise<MadeKey>;
  /** Asks with a token. */
  bear(token: string, method: string, target: string): Promise<Response>;
  /** Another client with an owner's key of its own. */
  stranger(): Promise<{ readonly owner: Signer; readonly keyId: string; readonly clientId: string }>;
}

const ORIGIN = "https://api.altseason.example";

/** Makes it, on memory stores. */
export async function createKeyApp(
  changes: Partial<AppDependencies> = {},
  ports: Partial<AccessPorts> = {},
): Promise<KeyApp> {
  const demo = await createDemoApp(changes, ports);
  const { access } = demo;
  const sign: KeyApp["sign"] = (signer, method, target, body, more) =>
    signRequest({ signer, method, target, origin: ORIGIN, now: access.now() }, body, more);

  async function makeClient(name: string): Promise<{ owner: Signer; keyId: string; clientId: string }> {
    const pair = generateKeyPairSync("ed25519");
    const publicKey = pair.publicKey.export({ type: "spki", format: "pem" }).toString();
    const wish = { clientName: name, keyName: "owner", publicKey };
    // A second client is made as the first was, by an access that has none yet.
    const empty = { ...access, keys: { ...access.keys, listClientsToRewrap: async () => [] } };
    const made = await makeFirstClient(wish, empty, { ip: null, requestId: null });
    if (made === null) throw new Error("client: expected a new one, got none");
    return {
      owner: {
        keyid: made.key.versions[0]?.id ?? "",
        key: createSignatureKey("ed25519", pair.privateKey),
      },
      keyId: made.key.id,
      clientId: made.client.id,
    };
  }

  async function send(
    { method, target, lines, body }: WireRequest,
    address = "203.0.113.9",
  ): Promise<Response> {
    const incoming = {
      method,
      url: target,
      rawHeaders: lines.flat(),
      socket: { remoteAddress: address, remotePort: 9, remoteFamily: "IPv4" },
    };
    const headers = new Headers();
    for (const [name, value] of lines) headers.append(name, value);
    const isRead = method === "GET" || method === "HEAD";
    const request = new Request(new URL(target, ORIGIN), {
      method,
      headers,
      ...(body === null || isRead ? {} : { body }),
    });
    return demo.app.fetch(request, { incoming: { ...incoming } });
  }

  const first = await makeClient("Example Capital");
  const ask: KeyApp["ask"] = (signer, method, target, body, more) =>
    send(sign(signer, method, target, body, more));

  async function makeKey(wish: Partial<CreateKey> = {}): Promise<MadeKey> {
    const { kind = "ed25519" } = wish;
    const pair = createPair();
    const response = await ask(first.owner, "POST", "/v1/keys", {
      name: "bot",
      environment: "live",
      kind,
      scopes: ["index:read", "keys:read"],
      ...(kind === "ed25519" ? { publicKey: pair.publicKey } : {}),
      ...wish,
    });
    if (response.status !== 201) throw new Error(`key: expected one, got ${await response.text()}`);
    const issued = issuedKeySchema.strict().parse(await response.json());
    const { keyid, token, hmacSecret } = issued.secret;
    const signer =
      kind === "ed25519" ? pair.signer(keyid) : hmacSecret === null ? null : hmacSigner(keyid, hmacSecret);
    return { id: issued.key.id, versionId: keyid, signer, token, issued };
  }

  return {
    ...demo,
    ...first,
    sign,
    send,
    ask,
    makeKey,
    bear: (token, method, target) =>
      send({
        method,
        target,
        lines: [
          ["Host", "x"],
          ["Authorization", `Bearer ${token}`],
        ],
        body: null,
      }),
    stranger: () => makeClient("Another"),
  };
}

/** Status and code of a refusal; the code is empty where there is none. */
export async function outcomeOf(response: Response): Promise<string> {
  if (response.status < 400) {
    void response.body?.cancel();
    return String(response.status);
  }
  return `${response.status} ${problemSchema.strict().parse(await response.json()).code}`;
}
