import { createHash, createPublicKey, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  createAuthenticator,
  createKey,
  createMemoryNonceStore,
  createMemorySequenceStore,
  createServerNonces,
  fieldLines,
  parseToken,
} from "@altseason/auth";
import type { Authentication, KeyKind, RouteDemands, StoredVersion, VersionMaterial } from "@altseason/auth";

/** A request that came, with what the verifier made of it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly result: Authentication;
}

/** What the server says to a request; the default answers 200 with what it saw. */
export interface ServerAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Breaks the connection instead. */
  readonly isCut?: boolean;
}

/** An HTTP server that accepts nothing but what `@altseason/auth` accepts, on a clock of its own. */
export interface VerifyingServer {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** Lets a version in; for HMAC the secret as it was shown, for a bearer its token, for Ed25519 the public key as PEM. */
  admit(kind: KeyKind, keyid: string, material: string): void;
  /** Ends a version: it is told `key_retired` from now on. */
  retire(keyid: string): void;
  /** What to say to whatever passes the verifier; null: the default. */
  answer: ((request: SeenRequest) => ServerAnswer | null) | null;
  /** How far the server's clock is ahead of this machine's, in milliseconds. */
  aheadMs: number;
  close(): void;
}

const DEMANDS: RouteDemands = { scopes: [], mustBeSigned: false, environments: ["live", "test", "dev"] };

/** Starts one on a free port, or on the one given. */
export async function startVerifyingServer(port = 0): Promise<VerifyingServer> {
  const versions = new Map<string, StoredVersion>();
  const seen: SeenRequest[] = [];
  const state: VerifyingServer = {
    get url() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    seen,
    answer: null,
    aheadMs: 0,
    admit: (kind, keyid, material) => void versions.set(keyid, storeVersion(kind, keyid, material)),
    retire(keyid) {
      const stored = versions.get(keyid);
      if (stored === undefined) throw new RangeError(`keyid: expected one that was admitted, got ${keyid}`);
      const retired = stored.key.versions.map((version) => ({
        ...version,
        state: "retired" as const,
        retiresAt: 0,
      }));
      versions.set(keyid, { ...stored, key: { ...stored.key, versions: retired } });
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  const now = (): number => Date.now() + state.aheadMs;
  // It began long ago, so that it has forgotten nothing that these tests sign, whatever their clocks say.
  let storeClock = (): number => 0;
  const nonces = createMemoryNonceStore({ now: () => storeClock(), tagKey: randomBytes(16) });
  storeClock = now;
  const authenticate = createAuthenticator({
    findVersion: (versionId) => Promise.resolve(versions.get(versionId) ?? null),
    openMaterial: (_, sealed) => Promise.resolve(sealed),
    nonces,
    sequences: createMemorySequenceStore(),
    serverNonces: createServerNonces({
      encryption: { unwrap: async ({ wrapped }) => wrapped },
      now: now,
      randomBytes,
    }),
    now,
    randomBytes,
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = chunks.length === 0 ? null : Buffer.concat(chunks);
    const lines: [string, string][] = [];
    for (let index = 0; index < request.rawHeaders.length; index += 2) {
      lines.push([request.rawHeaders[index] ?? "", request.rawHeaders[index + 1] ?? ""]);
    }
    const { method = "", url: path = "" } = request;
    const targetUri = state.url + path;
    const result = await authenticate(
      { method, targetUri, fields: fieldLines(lines), body, address: "127.0.0.1" },
      DEMANDS,
    );
    const headers = Object.fromEntries(lines.map(([name, value]) => [name.toLowerCase(), value]));
    const entry: SeenRequest = { method, path, headers, body: body?.toString() ?? "", result };
    seen.push(entry);
    respond(response, entry, state.answer?.(entry) ?? null);
  }

  function respond(
    response: ServerResponse,
    { result, body }: SeenRequest,
    answer: ServerAnswer | null,
  ): void {
    response.setHeader("date", new Date(now()).toUTCString());
    if (answer?.isCut === true) {
      response.destroy();
      return;
    }
    if (!result.authenticated) {
      const code = result.isProven ? result.code : "invalid_credentials";
      const problem = {
        type: "about:blank",
        title: code,
        status: 401,
        code,
        requestId: "r-1",
        detail: result.detail,
      };
      response.writeHead(401, { "content-type": "application/problem+json" }).end(JSON.stringify(problem));
      return;
    }
    const said = answer?.body ?? { key: result.stored.key.id, version: result.stored.version, body };
    const text = typeof said === "string" ? said : JSON.stringify(said);
    response
      .writeHead(answer?.status ?? 200, { "content-type": "application/json", ...answer?.headers })
      .end(text);
  }

  const server: Server = createServer((request, response) => {
    void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return state;
}

/** The secret of an HMAC version is kept as its text's bytes, as the contract has it. */
function storeVersion(kind: KeyKind, keyid: string, material: string): StoredVersion {
  const { key } = createKey(
    {
      id: "key_a",
      versionId: keyid,
      clientId: "client_a",
      name: "bot",
      environment: "live",
      kind,
      scopes: ["index:read"],
      createdBy: "test",
    },
    0,
  );
  const client = {
    id: "client_a",
    name: "a",
    createdAt: 0,
    dataKey: { wrapped: new Uint8Array(), kekVersion: "1" },
  };
  return { client, key, version: 1, material: readMaterial(kind, material) };
}

function readMaterial(kind: KeyKind, text: string): VersionMaterial {
  if (kind === "hmac-sha256") return { kind: "sealed", sealed: Buffer.from(text) };
  if (kind !== "bearer") {
    return { kind: "public", spki: createPublicKey(text).export({ type: "spki", format: "der" }) };
  }
  const parsed = parseToken(text);
  const secret = parsed.valid ? parsed.secret : "";
  return { kind: "hash", hash: createHash("sha256").update(secret).digest("hex") };
}
