import {
  createHmac,
  createSecretKey,
  generateKeyPairSync,
  randomBytes,
  timingSafeEqual,
  verify,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import {
  REQUEST_POLICY,
  createSignatureKey,
  fieldLines,
  formatContentDigest,
  signMessage,
  verifyRequest,
} from "@altseason/auth";
import type { ReceivedRequest, SignatureKey } from "@altseason/auth";
import { httpbis } from "http-message-signatures";
import type { BenchRow } from "../bench-row.ts";
import { measureInterleaved, medianNamed, ratioOf } from "../measure.ts";
import { ORIGIN } from "./bench-credentials.ts";

const REQUESTS = 2_000;
const ROUNDS = 11;
const MICROS_IN_MS = 1_000;
const KEY_ID = "0000000000000abc";
const NOW = Math.floor(Date.now() / 1000);
const BODY = Buffer.from(JSON.stringify({ name: "bot", scopes: ["index:read"], environment: "live" }));
const COMPONENTS = ["@method", "@target-uri", "content-digest", "content-type", "idempotency-key"];

type Algorithm = "hmac-sha256" | "ed25519";

/** One request as each side takes it. */
interface SignedRequest {
  readonly ours: ReceivedRequest;
  readonly theirs: {
    readonly method: string;
    readonly url: string;
    readonly headers: Record<string, string>;
  };
}

/** Keys of an algorithm: ours to sign and to verify with, and a verifier for the rival, as fast as Node can. */
interface Keys {
  readonly signing: SignatureKey;
  readonly verifying: SignatureKey;
  readonly rival: (data: Uint8Array, signature: Uint8Array) => boolean;
}

/** Row 11: signed POSTs verified in process, against http-message-signatures, once both give the same verdicts. */
export async function benchVerification(): Promise<readonly BenchRow[]> {
  return [
    await compare("11a", "hmac-sha256", createHmacKeys(), 4),
    await compare("11b", "ed25519", createEd25519Keys(), 1.25),
  ];
}

async function compare(row: string, algorithm: Algorithm, keys: Keys, bound: number): Promise<BenchRow> {
  const requests = Array.from({ length: REQUESTS }, () => signRequest(keys.signing));
  const ours = (request: SignedRequest): boolean => isAcceptedByUs(request, keys.verifying);
  const theirs = createRival(algorithm, keys);
  await requireSameVerdicts(requests, ours, theirs);
  const medians = await measureInterleaved(
    [
      {
        name: "ours",
        run() {
          for (const request of requests) if (!ours(request)) throw new Error("ours: expected acceptance");
        },
      },
      {
        name: "rival",
        async run() {
          for (const request of requests)
            if (!(await theirs(request))) throw new Error("rival: expected acceptance");
        },
      },
    ],
    ROUNDS,
  );
  const micros = (name: string): string =>
    ((medianNamed(medians, name) * MICROS_IN_MS) / REQUESTS).toFixed(1);
  return {
    row,
    work: `RFC 9421 request verified, ${algorithm}`,
    rival: "npm http-message-signatures 1.0.6",
    measured: ratioOf(medians, "rival", "ours"),
    unit: "×",
    goal: { sense: "atLeast", bound },
    detail: `ours ${micros("ours")} µs with coverage, window and body checked, rival ${micros("rival")} µs`,
  };
}

function createHmacKeys(): Keys {
  const secret = createSecretKey(randomBytes(32));
  const key = createSignatureKey("hmac-sha256", secret);
  return {
    signing: key,
    verifying: key,
    rival: (data, signature) =>
      timingSafeEqual(createHmac("sha256", secret).update(data).digest(), signature),
  };
}

function createEd25519Keys(): Keys {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const rival = verifierOf(publicKey);
  return {
    signing: createSignatureKey("ed25519", privateKey),
    verifying: createSignatureKey("ed25519", publicKey),
    rival,
  };
}

function verifierOf(key: KeyObject): Keys["rival"] {
  return (data, signature) => verify(null, data, key, signature);
}

function signRequest(key: SignatureKey): SignedRequest {
  const url = `${ORIGIN}/v1/keys?dry=1`;
  const plain = {
    host: "api.example.com",
    accept: "application/json",
    "user-agent": "bench",
    "content-type": "application/json",
    "content-length": String(BODY.length),
    "content-digest": formatContentDigest(BODY),
    "idempotency-key": `"${randomBytes(16).toString("hex")}"`,
  };
  const { signatureInput, signature } = signMessage({
    message: { method: "POST", targetUri: url, fields: fieldLines(Object.entries(plain)) },
    label: "sig",
    components: COMPONENTS,
    parameters: {
      created: NOW,
      expires: NOW + 300,
      nonce: randomBytes(16).toString("base64url"),
      keyid: KEY_ID,
      tag: REQUEST_POLICY.tag,
    },
    key,
  });
  const headers = { ...plain, "signature-input": signatureInput, signature };
  return {
    ours: {
      message: { method: "POST", targetUri: url, fields: fieldLines(Object.entries(headers)) },
      body: BODY,
    },
    theirs: { method: "POST", url, headers },
  };
}

function isAcceptedByUs({ ours }: SignedRequest, key: SignatureKey): boolean {
  const keyOf = (keyid: string): SignatureKey | undefined => (keyid === KEY_ID ? key : undefined);
  return verifyRequest(ours, REQUEST_POLICY, keyOf, NOW).accepted;
}

function createRival(algorithm: Algorithm, { rival }: Keys): (request: SignedRequest) => Promise<boolean> {
  const key = {
    id: KEY_ID,
    algs: [algorithm],
    verify: async (data: Buffer, signature: Buffer) => rival(data, signature),
  };
  const config = {
    keyLookup: async ({ keyid }: { readonly keyid?: string }) => (keyid === KEY_ID ? key : null),
    requiredFields: ["@method", "@target-uri"],
    requiredParams: ["created", "expires", "nonce", "keyid"],
    notAfter: NOW + 5,
  };
  return async ({ theirs }) => (await httpbis.verifyMessage(config, theirs)) === true;
}

/** Each request as it is, and with its method, its target or a covered field changed. */
async function requireSameVerdicts(
  requests: readonly SignedRequest[],
  ours: (request: SignedRequest) => boolean,
  theirs: (request: SignedRequest) => Promise<boolean>,
): Promise<void> {
  for (const request of requests) {
    const changed = [
      changeRequest(request, { method: "PUT" }),
      changeRequest(request, { url: `${request.theirs.url}x` }),
      changeRequest(request, { headers: { ...request.theirs.headers, "idempotency-key": '"x"' } }),
    ];
    for (const [index, one] of [request, ...changed].entries()) {
      const expected = index === 0;
      if (ours(one) !== expected || (await theirs(one)) !== expected) {
        throw new Error(`expected ${expected ? "acceptance" : "refusal"} by both, got another verdict`);
      }
    }
  }
}

function changeRequest(
  { ours, theirs }: SignedRequest,
  change: Partial<SignedRequest["theirs"]>,
): SignedRequest {
  const changed = { ...theirs, ...change };
  const { method, url, headers } = changed;
  return {
    ours: { ...ours, message: { method, targetUri: url, fields: fieldLines(Object.entries(headers)) } },
    theirs: changed,
  };
}
