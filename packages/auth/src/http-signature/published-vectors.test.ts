import { createPrivateKey, createPublicKey, createSecretKey } from "node:crypto";
import type { JsonWebKey, KeyObject } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { createSignatureKey } from "./algorithm.ts";
import type { SignatureAlgorithm } from "./algorithm.ts";
import { checkContentDigest } from "./content-digest.ts";
import { fieldLines } from "./http-message.ts";
import type { HttpMessage } from "./http-message.ts";
import { readSignatures } from "./signature-input.ts";
import { signMessage } from "./sign-message.ts";
import { verifySignature } from "./verify-signature.ts";

const folder = fileURLToPath(new URL("../../../../../shared/data/vectors/", import.meta.url));
const isPresent = existsSync(`${folder}rfc9421`);
const note = isPresent ? "" : " (skipped: no ../shared/data/vectors)";
const load = <Value>(path: string, fallback: Value): Value =>
  isPresent ? (JSON.parse(readFileSync(folder + path, "utf8")) as Value) : fallback;

interface PlainRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
}
interface Case {
  readonly id: string;
  readonly label: string;
  readonly alg: SignatureAlgorithm;
  readonly keyid: string;
  readonly message: "request" | "response" | PlainRequest;
  readonly deterministic: boolean;
  readonly signature_base?: string;
  readonly signature_input: string;
  readonly signature: string;
  readonly expect: "valid" | "invalid";
}
interface PlainKey {
  readonly jwk?: JsonWebKey;
  readonly base64?: string;
}
interface Appendix {
  readonly keys: Readonly<Record<string, PlainKey>>;
  readonly test_request: PlainRequest;
  readonly test_response: { readonly status: number; readonly headers: PlainRequest["headers"] };
  readonly cases: readonly Case[];
}

const appendix = load<Appendix>("rfc9421/appendix-b.json", {
  keys: {},
  test_request: { method: "", url: "", headers: [] },
  test_response: { status: 0, headers: [] },
  cases: [],
});

function messageOf({ message, signature_input: input, signature }: Case): HttpMessage {
  const lines = (headers: PlainRequest["headers"]) =>
    fieldLines([...headers, ["Signature-Input", input], ["Signature", signature]]);
  if (message === "response") {
    const { status, headers } = appendix.test_response;
    return { status, fields: lines(headers) };
  }
  const { method, url, headers } = message === "request" ? appendix.test_request : message;
  return { method, targetUri: url, fields: lines(headers) };
}

function keyOf(plain: PlainKey | undefined, isPrivate: boolean): KeyObject {
  if (plain?.jwk === undefined) return createSecretKey(Buffer.from(plain?.base64 ?? "", "base64"));
  const input = { key: plain.jwk, format: "jwk" as const };
  return isPrivate ? createPrivateKey(input) : createPublicKey(input);
}

describe.skipIf(!isPresent)(`RFC 9421, appendix B${note}`, () => {
  test("is there whole", () => {
    expect(appendix.cases.map(({ id }) => id)).toHaveLength(13);
  });

  test.each(appendix.cases)("$id: the $expect signature is told to be so", (vector) => {
    const message = messageOf(vector);
    const read = readSignatures(message.fields);
    if (!read.accepted) throw new Error(read.detail);
    const [input] = read.signatures;
    if (input === undefined) throw new Error("no signature");
    expect(`${input.label}=${input.signatureParams}`).toBe(vector.signature_input);
    const key = createSignatureKey(vector.alg, keyOf(appendix.keys[vector.keyid], false));
    const verified = verifySignature(message, input, key);
    expect(verified.accepted).toBe(vector.expect === "valid");
    if (verified.accepted && vector.signature_base !== undefined) {
      expect(verified.base).toBe(vector.signature_base);
    }
  });

  test.each(
    appendix.cases.filter(({ deterministic, expect: outcome }) => deterministic && outcome === "valid"),
  )("$id: signing gives the very same signature", (vector) => {
    const message = messageOf(vector);
    const read = readSignatures(message.fields);
    if (!read.accepted) throw new Error(read.detail);
    const [input] = read.signatures;
    const signed = signMessage({
      message,
      label: vector.label,
      components: input?.components ?? [],
      parameters: { created: input?.created ?? 0, keyid: vector.keyid },
      key: createSignatureKey(vector.alg, keyOf(appendix.keys[vector.keyid], true)),
    });
    expect([signed.signatureInput, signed.signature]).toEqual([vector.signature_input, vector.signature]);
  });
});

interface DigestCase {
  readonly id: string;
  readonly body_utf8?: string;
  readonly body_hex?: string;
  readonly header: string;
  readonly expect: "valid" | "reject";
}

describe.skipIf(!isPresent)(`RFC 9530's digests${note}`, () => {
  const { cases } = load<{ readonly cases: readonly DigestCase[] }>("rfc9530/digest.json", { cases: [] });

  test.each(cases)(
    "$id is told to be $expect",
    ({ body_utf8: text, body_hex: hex, header, expect: outcome }) => {
      const body = hex === undefined ? Buffer.from(text ?? "", "utf8") : Buffer.from(hex, "hex");
      expect(checkContentDigest(header, body).matches).toBe(outcome === "valid");
    },
  );
});

interface BotCase {
  readonly key: JsonWebKey & { readonly kid: string };
  readonly target_url: string;
  readonly signature: string;
  readonly signature_input: string;
  readonly signature_agent?: string;
}

describe.skipIf(!isPresent)(`Web Bot Auth's signatures${note}`, () => {
  const cases = ["v1", "v2"].flatMap((version) =>
    load<readonly BotCase[]>(`web-bot-auth/architecture_${version}.json`, []).map((vector) => ({
      ...vector,
      version,
    })),
  );

  test("are there", () => {
    expect(cases.length).toBe(8);
  });

  test.each(cases)("$version $key.kid verifies", (vector) => {
    const agent =
      vector.signature_agent === undefined ? [] : [["Signature-Agent", vector.signature_agent] as const];
    const message: HttpMessage = {
      method: "GET",
      targetUri: vector.target_url,
      fields: fieldLines([
        ...agent,
        ["Signature-Input", vector.signature_input],
        ["Signature", vector.signature],
      ]),
    };
    const read = readSignatures(message.fields);
    if (!read.accepted) throw new Error(read.detail);
    const [input] = read.signatures;
    if (input === undefined) throw new Error("no signature");
    const algorithm = vector.key.kty === "RSA" ? "rsa-pss-sha512" : "ed25519";
    const key = createSignatureKey(algorithm, createPublicKey({ key: vector.key, format: "jwk" }));
    expect(verifySignature(message, input, key)).toMatchObject({ accepted: true });
  });
});
