import { createHmac, generateKeyPairSync, randomBytes, createSecretKey, sign, verify } from "node:crypto";
import fc from "fast-check";
import { createSignature, verifySignature as verifyByCloudflare } from "http-message-sig";
import { httpbis } from "http-message-signatures";
import { describe, expect, test } from "vitest";
import { createSignatureKey } from "./algorithm.ts";
import type { SignatureKey } from "./algorithm.ts";
import { formatContentDigest } from "./content-digest.ts";
import { fieldLines } from "./http-message.ts";
import { REQUEST_POLICY } from "./request-policy.ts";
import { signMessage } from "./sign-message.ts";
import { verifyRequest } from "./verify-request.ts";

/** Requests as our policy wants them, signed by one side and verified by the other. */
interface Plain {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly nonce: string;
  readonly idempotencyKey: string;
}

const NOW = 1_790_000_000;
const COMPONENTS = ["@method", "@target-uri", "content-digest", "content-type", "idempotency-key"];
const secret = randomBytes(32);
const pair = generateKeyPairSync("ed25519");
const kinds: readonly {
  readonly algorithm: "hmac-sha256" | "ed25519";
  readonly own: SignatureKey;
  readonly ownPublic: SignatureKey;
  readonly sign: (data: Uint8Array) => Buffer;
  readonly verify: (data: Uint8Array, signature: Uint8Array) => boolean;
}[] = [
  {
    algorithm: "hmac-sha256",
    own: createSignatureKey("hmac-sha256", createSecretKey(secret)),
    ownPublic: createSignatureKey("hmac-sha256", createSecretKey(secret)),
    sign: (data) => createHmac("sha256", secret).update(data).digest(),
    verify: (data, signature) => createHmac("sha256", secret).update(data).digest().equals(signature),
  },
  {
    algorithm: "ed25519",
    own: createSignatureKey("ed25519", pair.privateKey),
    ownPublic: createSignatureKey("ed25519", pair.publicKey),
    sign: (data) => sign(null, data, pair.privateKey),
    verify: (data, signature) => verify(null, data, pair.publicKey, signature),
  },
];

const visible = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 16,
  maxLength: 128,
});
const queryPart = fc
  .stringMatching(/^[a-z0-9._~%20+=&-]{0,30}$/)
  .filter((text) => !/%(?![0-9A-Fa-f]{2})/.test(text));
const plainRequests: fc.Arbitrary<Plain> = fc.record({
  method: fc.constantFrom("POST", "PUT", "DELETE", "PATCH"),
  url: fc
    .tuple(fc.stringMatching(/^(\/[a-z0-9._-]{1,8}){1,4}$/), queryPart)
    .filter(([path]) => !/\/\.{1,2}(\/|$)/.test(path))
    .map(([path, query]) => `https://api.example.com${path}${query === "" ? "" : `?${query}`}`)
    .filter((url) => new URL(url).href === url),
  body: fc.string({ minLength: 1, maxLength: 200 }),
  nonce: visible,
  idempotencyKey: fc.uuid(),
});

const headersOf = ({ body, idempotencyKey }: Plain): Record<string, string> => ({
  "content-type": "application/json",
  "content-digest": formatContentDigest(Buffer.from(body)),
  "idempotency-key": `"${idempotencyKey}"`,
});

function verifyOurs(plain: Plain, headers: Record<string, string | string[]>, key: SignatureKey) {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  const message = { method: plain.method, targetUri: plain.url, fields: fieldLines(lines) };
  return verifyRequest(
    { message, body: Buffer.from(plain.body) },
    REQUEST_POLICY,
    (keyid) => (keyid === "key-1" ? key : undefined),
    NOW,
  );
}

describe.each(kinds)("$algorithm, against libraries that we did not write", (kind) => {
  test("what http-message-signatures signs is accepted, and nothing that is changed", async () => {
    await fc.assert(
      fc.asyncProperty(plainRequests, async (plain) => {
        const signed = await httpbis.signMessage(
          {
            key: { id: "key-1", alg: kind.algorithm, sign: async (data) => kind.sign(data) },
            name: "mine",
            fields: COMPONENTS,
            params: ["created", "expires", "nonce", "keyid", "alg", "tag"],
            paramValues: {
              created: new Date(NOW * 1000),
              expires: new Date((NOW + 60) * 1000),
              nonce: plain.nonce.replaceAll(/["\\]/g, "x"),
              tag: "altseason",
            },
          },
          { method: plain.method, url: plain.url, headers: headersOf(plain) },
        );
        const { headers } = signed;
        expect(verifyOurs(plain, headers, kind.ownPublic)).toMatchObject({ accepted: true });
        expect(verifyOurs({ ...plain, method: "OPTIONS" }, headers, kind.ownPublic).accepted).toBe(false);
        expect(verifyOurs({ ...plain, url: `${plain.url}x` }, headers, kind.ownPublic).accepted).toBe(false);
        expect(verifyOurs({ ...plain, body: `${plain.body} ` }, headers, kind.ownPublic)).toMatchObject({
          reason: "content_digest_mismatch",
        });
      }),
      { numRuns: 100 },
    );
  });

  test("what http-message-sig signs is accepted", async () => {
    await fc.assert(
      fc.asyncProperty(plainRequests, async (plain) => {
        const headers = headersOf(plain);
        const fields = Object.entries(headers).map(([name, value]) => ({ name, value }));
        const { signature, signatureInput } = await createSignature(
          { kind: "request", method: plain.method, targetUri: plain.url, fields },
          {
            label: "theirs",
            components: COMPONENTS,
            parameters: {
              created: NOW,
              expires: NOW + 300,
              nonce: plain.nonce,
              keyid: "key-1",
              alg: kind.algorithm,
              tag: "altseason",
            },
            signer: { algorithm: kind.algorithm, sign: kind.sign },
          },
        );
        const all = { ...headers, signature, "signature-input": signatureInput };
        expect(verifyOurs(plain, all, kind.ownPublic)).toMatchObject({ accepted: true });
      }),
      { numRuns: 100 },
    );
  });

  test("what we sign is accepted by both", async () => {
    await fc.assert(
      fc.asyncProperty(plainRequests, async (plain) => {
        const headers = headersOf(plain);
        const { signature, signatureInput } = signMessage({
          message: {
            method: plain.method,
            targetUri: plain.url,
            fields: fieldLines(Object.entries(headers)),
          },
          label: "ours",
          components: COMPONENTS,
          parameters: {
            created: NOW,
            expires: NOW + 60,
            nonce: plain.nonce,
            keyid: "key-1",
            alg: kind.algorithm,
            tag: "altseason",
          },
          key: kind.own,
        });
        const all = { ...headers, signature, "signature-input": signatureInput };
        const fields = Object.entries(all).map(([name, value]) => ({ name, value }));
        const verified = await verifyByCloudflare(
          { kind: "request", method: plain.method, targetUri: plain.url, fields },
          {
            policy: {
              algorithms: [kind.algorithm],
              requiredComponents: COMPONENTS,
              requiredParameters: ["created", "nonce"],
              now: NOW,
            },
            resolveVerifier: () => ({ algorithm: kind.algorithm, verify: kind.verify }),
          },
        );
        expect(verified.label).toBe("ours");
        const isAccepted = await httpbis.verifyMessage(
          {
            keyLookup: async () => ({
              id: "key-1",
              algs: [kind.algorithm],
              verify: async (data, given) => kind.verify(data, given),
            }),
            notAfter: new Date((NOW + 1) * 1000),
            tolerance: 1_000_000_000,
          },
          { method: plain.method, url: plain.url, headers: all },
        );
        expect(isAccepted).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
