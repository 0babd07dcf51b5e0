import { describe, expect, test } from "vitest";
import { BODY, DRAFT, NOW, covering, outcome, withParameters, without } from "../testing/signed-draft.ts";
import type { Draft, Lines } from "../testing/signed-draft.ts";
import { formatContentDigest } from "./content-digest.ts";

describe("a request as it was signed", () => {
  test("is accepted, and its nonce must be remembered until it could not come again", () => {
    expect(outcome()).toBe("accepted");
    expect(outcome({ body: null, lines: [], components: ["@method", "@target-uri"], method: "GET" })).toBe(
      "accepted",
    );
  });

  test("may cover more, under any label, beside signatures of others", () => {
    expect(
      outcome({
        label: "mine.2",
        lines: [...DRAFT.lines, ["Date", "x"]],
        components: [...DRAFT.components, "date"],
      }),
    ).toBe("accepted");
    expect(
      outcome({}, {}, [
        ["Signature-Input", 'other=("@path")'],
        ["Signature", "other=:AAAA:"],
      ]),
    ).toBe("accepted");
  });
});

describe("a request that was changed on the way", () => {
  test("by a plus for an encoded space is refused", () => {
    const at = (space: string): Partial<Draft> => ({
      targetUri: `https://api.example.com/v1/keys?b=a${space}c`,
    });
    expect(outcome(at("%20"))).toBe("accepted");
    expect(outcome(at("%20"), at("+"))).toBe("signature_invalid");
  });

  test.each<[string, Partial<Draft>]>([
    ["method", { method: "DELETE" }],
    ["path", { targetUri: "https://api.example.com/v1/key?dry=1&b=2" }],
    ["query", { targetUri: "https://api.example.com/v1/keys?dry=0&b=2" }],
    ["order of the query", { targetUri: "https://api.example.com/v1/keys?b=2&dry=1" }],
    ["encoding of the query", { targetUri: "https://api.example.com/v1/keys?dry=%31&b=2" }],
    ["query, with a member twice", { targetUri: "https://api.example.com/v1/keys?dry=1&b=2&b=2" }],
    ["trailing question mark", { targetUri: "https://api.example.com/v1/keys?dry=1&b=2?" }],
    ["host", { targetUri: "https://other.example.com/v1/keys?dry=1&b=2" }],
    ["port", { targetUri: "https://api.example.com:443/v1/keys?dry=1&b=2" }],
    ["case of the host", { targetUri: "https://API.example.com/v1/keys?dry=1&b=2" }],
    ["type", { lines: [["Content-Type", "text/plain"], ...without("content-type")] }],
    ["idempotency key", { lines: [["Idempotency-Key", '"4"'], ...without("idempotency-key")] }],
    [
      "digest",
      { lines: [["Content-Digest", formatContentDigest(Buffer.from("x"))], ...without("content-digest")] },
    ],
    ["second type", { lines: [...DRAFT.lines, ["Content-Type", "text/plain"]] }],
  ])("by its %s is refused", (_, sent) => {
    expect(outcome({}, sent)).toBe("signature_invalid");
  });

  test("by its body is refused by the digest", () => {
    expect(outcome({}, { body: Buffer.from('{"name":"bot" }') })).toBe("content_digest_mismatch");
    expect(outcome({}, { body: Buffer.alloc(0) })).toBe("content_digest_mismatch");
    expect(outcome({}, { body: null })).toBe("content_digest_mismatch");
  });

  test("by a field of ours that was added is refused: handlers read only what is covered", () => {
    expect(outcome({}, { lines: [...DRAFT.lines, ["Altseason-Account", "x"]] })).toBe(
      "coverage_insufficient",
    );
  });

  test("by losing a covered field is refused", () => {
    expect(outcome({}, { lines: without("idempotency-key") })).toBe("component_missing");
  });
});

describe("a signature that covers too little", () => {
  test.each([
    ["nothing", covering()],
    ["no method", covering("@target-uri", "content-digest", "content-type", "idempotency-key")],
    ["no target", covering("@method", "content-digest", "content-type", "idempotency-key")],
    ["the path alone", covering("@method", "@path", "content-digest", "content-type", "idempotency-key")],
    ["no digest", covering("@method", "@target-uri", "content-type", "idempotency-key")],
    ["no type", covering("@method", "@target-uri", "content-digest", "idempotency-key")],
    ["no idempotency key", covering("@method", "@target-uri", "content-digest", "content-type")],
  ])("(%s) is refused", (_, draft) => {
    expect(outcome(draft)).toBe("coverage_insufficient");
  });

  test("(a body without any digest) is refused", () => {
    expect(
      outcome({
        lines: without("content-digest"),
        components: DRAFT.components.filter((name) => name !== "content-digest"),
      }),
    ).toBe("coverage_insufficient");
  });

  test.each([
    "md5=:1B2M2Y8AsgTpgAmY7PhCfg==:",
    "sha-256=::",
    "",
    "sha-256=:AAAA:",
    `${formatContentDigest(BODY)}, md5=:AAAA:`,
  ])("(the digest %s) is refused", (digest) => {
    const lines: Lines = [...without("content-digest"), ["Content-Digest", digest]];
    expect(outcome({ lines })).toBe("content_digest_mismatch");
  });
});

describe("the window", () => {
  test.each([
    ["created now", {}, 0, "accepted"],
    ["created 60 s ago", {}, 59.999, "accepted"],
    ["expired this second", {}, 60, "signature_expired"],
    ["created 60 s ago, living on", { expires: NOW + 300 }, 60, "accepted"],
    ["created 61 s ago", { expires: NOW + 300 }, 61, "signature_too_old"],
    ["created 5 s ahead", {}, -5, "accepted"],
    ["created 6 s ahead", {}, -6, "clock_skew"],
    ["living 300 s", { expires: NOW + 300 }, 0, "accepted"],
    ["living 301 s", { expires: NOW + 301 }, 0, "coverage_insufficient"],
    ["living 0 s", { expires: NOW }, 0, "coverage_insufficient"],
    ["expiring before it was made", { expires: NOW - 10 }, 0, "coverage_insufficient"],
  ])("%s: %j, %d s later, is %s", (_, parameters, later, expected) => {
    expect(outcome(withParameters(parameters), {}, [], NOW + later)).toBe(expected);
  });

  test("a stale signature that is forged is told to be forged, not stale", () => {
    expect(outcome({}, { method: "PUT" }, [], NOW + 10_000)).toBe("signature_invalid");
  });
});

describe("the nonce", () => {
  test.each([
    ["", "nonce_malformed"],
    ["x".repeat(15), "nonce_malformed"],
    ["x".repeat(16), "accepted"],
    ["x".repeat(128), "accepted"],
    ["x".repeat(129), "nonce_malformed"],
    [" ".repeat(16), "nonce_malformed"],
    ["x".repeat(1_000_000), "signature_malformed"],
  ])("of %j is %s", (nonce, expected) => {
    expect(outcome(withParameters({ nonce }))).toBe(expected);
  });
});
