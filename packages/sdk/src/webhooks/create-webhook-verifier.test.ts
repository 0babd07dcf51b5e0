import { createHmac, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createWebhookVerifier } from "./create-webhook-verifier.ts";
import type { WebhookHeaders } from "./create-webhook-verifier.ts";
import { createSeenWebhooks } from "./seen-webhooks.ts";

const NOW = 1_790_000_000;
const secret = `whsec_${randomBytes(32).toString("base64")}`;
const body = Buffer.from('{"type":"key.revoked","name":"Zoë ☃ 🔑"}');
const now = (): number => NOW * 1_000;

function signV1(id: string, timestamp: string | number, content: Uint8Array, key = secret): string {
  const hmac = createHmac("sha256", Buffer.from(key.slice("whsec_".length), "base64"));
  return `v1,${hmac.update(`${id}.${timestamp}.`).update(content).digest("base64")}`;
}

function headersOf(id: string, timestamp: string | number, signature: string): Record<string, string> {
  return { "webhook-id": id, "webhook-timestamp": String(timestamp), "webhook-signature": signature };
}

async function outcome(
  headers: WebhookHeaders,
  content: Uint8Array | string = body,
  secrets: readonly string[] = [secret],
  time: () => number = now,
): Promise<string> {
  const result = await createWebhookVerifier({ secrets, now: time }).verify(headers, content);
  return result.accepted ? "accepted" : result.reason;
}

const good = headersOf("msg_1", NOW, signV1("msg_1", NOW, body));

describe("what the API sends", () => {
  test("passes as Headers, as Node's object, and as bytes or the text they are", async () => {
    expect(await outcome(good)).toBe("accepted");
    expect(await outcome(new Headers(good))).toBe("accepted");
    expect(await outcome(good, body.toString("utf8"))).toBe("accepted");
  });

  test("bytes that are no UTF-8 are verified as they are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), async (bytes) => {
        expect(await outcome(headersOf("m", NOW, signV1("m", NOW, bytes)), bytes)).toBe("accepted");
      }),
    );
  });

  test("either of two live secrets will do, and any one signature among several", async () => {
    const next = `whsec_${randomBytes(32).toString("base64")}`;
    const both = `v1a,${"A".repeat(86)}== ${signV1("m", NOW, body)} ${signV1("m", NOW, body, next)}`;
    for (const secrets of [[secret], [next], [next, secret]]) {
      expect(await outcome(headersOf("m", NOW, both), body, secrets)).toBe("accepted");
    }
  });

  test("v1a is checked with the public key alone", async () => {
    const pair = generateKeyPairSync("ed25519");
    const { x = "" } = pair.publicKey.export({ format: "jwk" });
    const publicSecret = `whpk_${Buffer.from(x, "base64url").toString("base64")}`;
    const content = Buffer.concat([Buffer.from(`m.${NOW}.`), body]);
    const made = `v1a,${sign(null, content, pair.privateKey).toString("base64")}`;
    expect(await outcome(headersOf("m", NOW, made), body, [publicSecret])).toBe("accepted");
    expect(await outcome(headersOf("m", NOW, made), body, [secret])).toBe("signature_invalid");
    const asHmac = signV1("m", NOW, body, `whsec_${publicSecret.slice("whpk_".length)}`);
    expect(await outcome(headersOf("m", NOW, asHmac), body, [publicSecret])).toBe("signature_invalid");
    const relabelled = made.replace("v1a,", "v1,");
    expect(await outcome(headersOf("m", NOW, relabelled), body, [publicSecret])).toBe("signature_invalid");
  });
});

describe("what anybody else sends", () => {
  test.each([
    ["another body", good, Buffer.from("{}"), "signature_invalid"],
    ["another id", { ...good, "webhook-id": "msg_2" }, body, "signature_invalid"],
    ["another time", { ...good, "webhook-timestamp": String(NOW + 1) }, body, "signature_invalid"],
    ["an empty signature", { ...good, "webhook-signature": "v1," }, body, "signature_invalid"],
    [
      "no version",
      { ...good, "webhook-signature": good["webhook-signature"]?.slice(3) },
      body,
      "signature_invalid",
    ],
    [
      "a cut signature",
      { ...good, "webhook-signature": good["webhook-signature"]?.slice(0, -4) },
      body,
      "signature_invalid",
    ],
    [
      "a longer one",
      { ...good, "webhook-signature": `${good["webhook-signature"]?.slice(0, -1)}AAA` },
      body,
      "signature_invalid",
    ],
    ["no signature", { ...good, "webhook-signature": undefined }, body, "header_missing"],
    ["an id line twice", { ...good, "Webhook-Id": "msg_1" }, body, "header_missing"],
    ["ids joined", { ...good, "webhook-id": "msg_1, msg_1" }, body, "header_missing"],
  ])("%s is refused", async (_, headers, content, expected) => {
    expect(await outcome(headers, content)).toBe(expected);
  });

  test.each(["msg.1", "", "msg 1", "m\u00e9", "m".repeat(257)])(
    "an id %j is refused though signed",
    async (id) => {
      expect(await outcome(headersOf(id, NOW, signV1(id, NOW, body)))).toBe("id_malformed");
    },
  );

  test.each([
    `${NOW}abc`,
    `${NOW}.0`,
    ` ${NOW}`,
    `+${NOW}`,
    `0${NOW}`,
    "1e9",
    "-5",
    "",
    "0x6ab13b80",
    "9".repeat(20),
  ])("a time %j is refused though signed", async (timestamp) => {
    expect(await outcome(headersOf("m", timestamp, signV1("m", timestamp, body)))).toBe(
      "timestamp_malformed",
    );
  });

  test.each([
    [-301, "too_old"],
    [-300, "accepted"],
    [300, "accepted"],
    [301, "too_new"],
  ])("%i s from now is %s", async (offset, expected) => {
    const timestamp = NOW + offset;
    expect(await outcome(headersOf("m", timestamp, signV1("m", timestamp, body)))).toBe(expected);
  });
});

describe("replay", () => {
  test("of 20 copies at once, with or without a new signature, one passes", async () => {
    const { verify } = createWebhookVerifier({ secrets: [secret], now });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        verify(headersOf("m", NOW - index, signV1("m", NOW - index, body)), body),
      ),
    );
    expect(results.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(results.filter((result) => !result.accepted && result.reason === "replayed")).toHaveLength(19);
  });

  test("a forgery burns no id, and a webhook that came to nothing may come again", async () => {
    const { verify, forget } = createWebhookVerifier({ secrets: [secret], now });
    await verify({ ...good, "webhook-signature": "v1,AAAA" }, body);
    expect(await verify(good, body)).toEqual({ accepted: true, id: "msg_1", timestamp: NOW });
    expect(await verify(good, body)).toEqual({ accepted: false, reason: "replayed" });
    await forget("msg_1");
    expect((await verify(good, body)).accepted).toBe(true);
  });

  test("an id is remembered over the whole time for which it may be sent again", async () => {
    let time = NOW;
    const { verify } = createWebhookVerifier({ secrets: [secret], now: () => time * 1_000 });
    await verify(good, body);
    time += 76 * 3_600;
    const again = headersOf("msg_1", time, signV1("msg_1", time, body));
    expect(await verify(again, body)).toEqual({ accepted: false, reason: "replayed" });
  });

  test("without room to remember nothing is forgotten early: it is an error", async () => {
    let time = NOW * 1_000;
    const seen = createSeenWebhooks({ now: () => time, maxIds: 2 });
    for (const id of ["a", "b"]) expect(await seen.claim(id, NOW + 10)).toBe(true);
    await expect(seen.claim("c", NOW + 10)).rejects.toThrow(RangeError);
    time += 11_000;
    expect(await seen.claim("c", NOW + 30)).toBe(true);
  });
});

test.each([
  "",
  "whsec_",
  "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  "whsec_c2hvcnQ=",
  "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa w",
  "whpk_AAAA",
])("the secret %j is refused at once, and not quoted", (text) => {
  expect(() => createWebhookVerifier({ secrets: [text] })).toThrow(RangeError);
  expect(() => createWebhookVerifier({ secrets: [text] })).toThrow(/got something else$/);
});

test("what the npm package standardwebhooks signs passes, and what we pass it passes", async () => {
  const reference = new Webhook(secret);
  const seconds = Math.floor(Date.now() / 1_000);
  const text = body.toString("utf8");
  const theirs = headersOf("m", seconds, reference.sign("m", new Date(seconds * 1_000), text));
  expect(await outcome(theirs, text, [secret], Date.now)).toBe("accepted");
  expect(reference.verify(text, headersOf("m", seconds, signV1("m", seconds, body)))).toEqual(
    JSON.parse(text),
  );
});

const vectorFile = fileURLToPath(
  new URL("../../../../../shared/data/vectors/standard-webhooks/vectors.json", import.meta.url),
);
const hasVectors = existsSync(vectorFile);
const vectorSchema = z.object({
  id: z.string(),
  timestamp: z.int(),
  payload: z.string(),
  signature: z.string(),
});
const vectorsSchema = z.object({
  v1: z.array(vectorSchema.extend({ secret: z.string() })),
  v1a: z.array(vectorSchema.extend({ public_key: z.string() })),
  multi_signature: vectorSchema
    .omit({ signature: true })
    .extend({ secret: z.string(), signature_header: z.string() }),
  must_reject_for_v1_0: z.array(
    z.object({
      name: z.string(),
      signature_header: z.string().optional(),
      use_id: z.string().optional(),
      use_timestamp: z.string().optional(),
      age_s: z.int().optional(),
    }),
  ),
});

describe.skipIf(!hasVectors)(
  `known answers${hasVectors ? "" : " (skipped: no ../shared/data/vectors)"}`,
  () => {
    const vectors = hasVectors ? vectorsSchema.parse(JSON.parse(readFileSync(vectorFile, "utf8"))) : null;

    test("all that must pass do", async () => {
      const all = [
        ...(vectors?.v1 ?? []),
        ...(vectors?.v1a ?? []).map((vector) => ({ ...vector, secret: vector.public_key })),
        ...(vectors === null
          ? []
          : [{ ...vectors.multi_signature, signature: vectors.multi_signature.signature_header }]),
      ];
      expect(all.length).toBe(6);
      for (const { id, timestamp, payload, signature, secret: key } of all) {
        const at = (): number => timestamp * 1_000;
        expect(await outcome(headersOf(id, timestamp, signature), payload, [key], at)).toBe("accepted");
      }
    });

    test("all that must be refused are", async () => {
      const [first] = vectors?.v1 ?? [];
      const cases = vectors?.must_reject_for_v1_0 ?? [];
      expect(cases.length).toBe(8);
      for (const { signature_header, use_id, use_timestamp, age_s = 0 } of cases) {
        if (first === undefined) break;
        const headers = headersOf(
          use_id ?? first.id,
          use_timestamp ?? first.timestamp,
          signature_header ?? first.signature,
        );
        const at = (): number => (first.timestamp + age_s) * 1_000;
        expect(await outcome(headers, first.payload, [first.secret], at)).not.toBe("accepted");
      }
    });
  },
);
