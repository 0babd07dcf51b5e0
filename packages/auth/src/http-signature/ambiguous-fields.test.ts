import { describe, expect, test } from "vitest";
import { DRAFT, KEYID, NOW, send, signing } from "../testing/signed-draft.ts";
import type { Draft, Lines } from "../testing/signed-draft.ts";
import { signMessage } from "./sign-message.ts";

describe("fields that two readers could read in two ways are refused", () => {
  const signed = signMessage({
    message: { method: "GET", targetUri: DRAFT.targetUri, fields: new Map() },
    label: "sig",
    components: ["@method", "@target-uri"],
    parameters: DRAFT.parameters,
    key: signing,
  });
  const get: Draft = { ...DRAFT, method: "GET", body: null, lines: [] };
  const input = signed.signatureInput;
  const parameters = input.slice(input.indexOf(";"));

  test.each<[string, string, string, string]>([
    ["as it was signed", input, signed.signature, "accepted"],
    ["no Signature", input, "", "signature_missing"],
    ["another label", input.replace("sig=", "gis="), signed.signature, "signature_malformed"],
    ["a label more in one field", `${input}, b=()`, signed.signature, "signature_malformed"],
    ["the label twice", `${input}, ${input}`, signed.signature, "signature_malformed"],
    ["the signature twice", input, `${signed.signature}, ${signed.signature}`, "signature_malformed"],
    [
      "two with our tag",
      `${input}, b${input.slice(3)}`,
      `${signed.signature}, b${signed.signature.slice(3)}`,
      "signature_ambiguous",
    ],
    [
      "a component twice",
      `sig=("@method" "@target-uri" "@method")${parameters}`,
      signed.signature,
      "signature_malformed",
    ],
    ["a parameter twice", `${input};created=${NOW}`, signed.signature, "signature_malformed"],
    ["an unknown parameter", `${input};x=1`, signed.signature, "signature_malformed"],
    [
      "created as a decimal",
      input.replace(`created=${NOW}`, `created=${NOW}.0`),
      signed.signature,
      "signature_malformed",
    ],
    [
      "created as a string",
      input.replace(`created=${NOW}`, `created="${NOW}"`),
      signed.signature,
      "signature_malformed",
    ],
    [
      "created of 16 digits",
      input.replace(`created=${NOW}`, "created=9007199254740992"),
      signed.signature,
      "signature_malformed",
    ],
    [
      "a negative created",
      input.replace(`created=${NOW}`, "created=-1"),
      signed.signature,
      "signature_invalid",
    ],
    [
      "nonce as a token",
      input.replace('nonce="0123456789abcdef"', "nonce=abcdefghijklmnop"),
      signed.signature,
      "signature_malformed",
    ],
    [
      "nonce as bytes",
      input.replace('nonce="0123456789abcdef"', "nonce=:AAAA:"),
      signed.signature,
      "signature_malformed",
    ],
    [
      "a NUL in the nonce",
      input.replace("0123456789abcdef", "0123456789abcde\u0000"),
      signed.signature,
      "signature_malformed",
    ],
    [
      "Unicode in the nonce",
      input.replace("0123456789abcdef", "0123456789abcdeé"),
      signed.signature,
      "signature_malformed",
    ],
    [
      "components in upper case",
      input.replace("@method", "@Method"),
      signed.signature,
      "signature_malformed",
    ],
    ["a string for a signature", input, 'sig="AAAA"', "signature_malformed"],
    ["an empty signature", input, "sig=::", "signature_invalid"],
    ["a longer signature", input, signed.signature.replace(":", ":AAAA"), "signature_invalid"],
    [
      "another nonce",
      input.replace("0123456789abcdef", "0123456789abcdeg"),
      signed.signature,
      "signature_invalid",
    ],
    ["no nonce", input.replace(/;nonce="[^"]*"/, ""), signed.signature, "coverage_insufficient"],
    ["no created", input.replace(/;created=\d+/, ""), signed.signature, "coverage_insufficient"],
    ["no expires", input.replace(/;expires=\d+/, ""), signed.signature, "coverage_insufficient"],
    ["no keyid", input.replace(/;keyid="[^"]*"/, ""), signed.signature, "coverage_insufficient"],
    ["another tag", input.replace("altseason", "other"), signed.signature, "signature_missing"],
    ["another keyid", input.replace(KEYID, "test-key-ed25519"), signed.signature, "key_unknown"],
    ["another alg", `${input};alg="hmac-sha256"`, signed.signature, "algorithm_mismatch"],
    ["an unknown alg", `${input};alg="none"`, signed.signature, "algorithm_mismatch"],
    [
      "@method with a parameter",
      input.replace('"@method"', '"@method";req'),
      signed.signature,
      "coverage_insufficient",
    ],
    ["trash", "sig=(", signed.signature, "signature_malformed"],
    ["a list", '("@method")', signed.signature, "signature_malformed"],
  ])("%s", (_, inputText, signatureText, expected) => {
    const lines: Lines = [
      ["Signature-Input", inputText],
      ...(signatureText === "" ? [] : [["Signature", signatureText] as const]),
    ];
    expect(send(get, lines)).toBe(expected);
  });

  test("a request without a signature lacks one", () => {
    expect(send(get, [])).toBe("signature_missing");
    expect(send(get, [["Signature", signed.signature]])).toBe("signature_missing");
  });

  test("relabelling alone changes nothing that is signed: the nonce stays the same", () => {
    const lines: Lines = [
      ["Signature-Input", input.replace("sig=", "x=")],
      ["Signature", signed.signature.replace("sig=", "x=")],
    ];
    expect(send(get, lines)).toBe("accepted");
  });
});
