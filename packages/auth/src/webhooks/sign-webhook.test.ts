import fc from "fast-check";
import { expect, test } from "vitest";
import { formatWebhookSecret, parseWebhookSecret, signWebhook } from "./sign-webhook.ts";

/** The example of the specification's reference libraries. */
const SECRET = parseWebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
const MESSAGE = {
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  timestampSeconds: 1_614_265_330,
  body: Buffer.from('{"test": 2432232314}'),
  secrets: [SECRET],
};

test("the published vector", () => {
  expect(signWebhook(MESSAGE)).toEqual({
    "webhook-id": MESSAGE.id,
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("one signature for each live secret, each as it would be alone", () => {
  const other = Buffer.alloc(32, 7);
  const both = signWebhook({ ...MESSAGE, secrets: [SECRET, other] })["webhook-signature"].split(" ");
  expect(both).toEqual(
    [SECRET, other].map((secret) => signWebhook({ ...MESSAGE, secrets: [secret] })["webhook-signature"]),
  );
});

test("bytes that are no UTF-8 are signed as they are", () => {
  const sign = (body: Uint8Array): string => signWebhook({ ...MESSAGE, body })["webhook-signature"];
  expect(sign(Uint8Array.of(0xff))).not.toBe(sign(Uint8Array.of(0xfe)));
});

test("a time that is no whole number of seconds, an id with a dot, and no secret are refused", () => {
  for (const timestampSeconds of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
    expect(() => signWebhook({ ...MESSAGE, timestampSeconds })).toThrow(RangeError);
  for (const id of ["", "a.b", "a b", "ü", "x".repeat(257)])
    expect(() => signWebhook({ ...MESSAGE, id })).toThrow(RangeError);
  expect(() => signWebhook({ ...MESSAGE, secrets: [] })).toThrow(RangeError);
});

test("a secret is told as whsec_ and base64, and read back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 24, maxLength: 64 }), (bytes) => {
      expect(Buffer.from(parseWebhookSecret(formatWebhookSecret(bytes)))).toEqual(Buffer.from(bytes));
    }),
  );
  for (const text of ["", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_a", "whsec_%%%%"])
    expect(() => parseWebhookSecret(text)).toThrow("secret: expected whsec_ and base64, got something else");
});
