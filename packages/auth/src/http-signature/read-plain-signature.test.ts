import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlainSignature } from "./read-plain-signature.ts";
import { readAnySignatures } from "./signature-input.ts";

const names = fc.constantFrom(
  "@method",
  "@target-uri",
  "@authority",
  "content-digest",
  "content-type",
  "idempotency-key",
  "altseason-x",
);
const printable = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 40,
});
const plainText = printable.map((text) => text.replaceAll(/["\\]/g, "x"));
const integers = fc.oneof(
  fc.nat().map(String),
  fc.constantFrom("0", "1790000000", "999999999999999", "1790000000"),
);
const labels = fc.constantFrom("sig", "sig1", "*", "a-b.c_d*", "signature");
const bytes = fc
  .uint8Array({ minLength: 1, maxLength: 70 })
  .map((value) => Buffer.from(value).toString("base64"));
const parameters = fc
  .record(
    {
      created: integers,
      expires: integers,
      nonce: plainText,
      keyid: plainText,
      alg: plainText,
      tag: plainText,
    },
    { requiredKeys: [] },
  )
  .chain((record) => fc.shuffledSubarray(Object.entries(record)))
  .map((entries) =>
    entries
      .map(([name, value]) =>
        /^(created|expires)$/.test(name) ? `;${name}=${value}` : `;${name}="${value}"`,
      )
      .join(""),
  );
const canonical = fc
  .record({ label: labels, components: fc.uniqueArray(names, { minLength: 1 }), parameters, bytes })
  .map(({ label, components, parameters: written, bytes: value }) => ({
    input: `${label}=(${components.map((name) => `"${name}"`).join(" ")})${written}`,
    value: `${label}=:${value}:`,
  }));

const pieces = fc.constantFrom(
  ...'"\\;=():, \t\n-.0aA@?*%é'.split(""),
  ";created=1",
  ";created=01",
  ";created=-1",
  ";created=1.5",
  ";created=1234567890123456",
  ';nonce="x"',
  ";nonce=x",
  ";nonce",
  ';nonce="\\""',
  ';other="x"',
  ";expires=@1",
  ' "@method"',
  '"@method"',
  '"@signature-params"',
  '"@query-param";name="a"',
  '"A"',
  ", sig=()",
  ', b=("@method")',
  "sig=:AAAA:",
  ":",
  "==",
  "=",
);
const edits = fc.array(
  fc.record({
    at: fc.nat(400),
    removed: fc.constantFrom(0, 0, 1, 1, 2, 9),
    piece: fc.oneof(pieces, fc.constant("")),
  }),
  { minLength: 1, maxLength: 3 },
);
type Edits = readonly { readonly at: number; readonly removed: number; readonly piece: string }[];

function edit(text: string, changes: Edits): string {
  return changes.reduce((changed, { at, removed, piece }) => {
    const place = at % (changed.length + 1);
    return changed.slice(0, place) + piece + changed.slice(place + removed);
  }, text);
}

function expectAlike(input: string, value: string): void {
  const plain = readPlainSignature(input, value);
  if (plain !== null)
    expect(readAnySignatures(input, value)).toEqual({ accepted: true, signatures: [plain] });
}

test("what signers write is read, and as the general reader reads it", () => {
  fc.assert(
    fc.property(canonical, ({ input, value }) => {
      expect(readPlainSignature(input, value)).not.toBeNull();
      expectAlike(input, value);
    }),
    { numRuns: 1_000 },
  );
});

test("what is changed anywhere is read as the general reader reads it, or left to it", () => {
  let read = 0;
  fc.assert(
    fc.property(
      canonical,
      edits,
      edits,
      fc.integer({ min: 0, max: 2 }),
      (signed, inInput, inValue, where) => {
        const input = where === 1 ? signed.input : edit(signed.input, inInput);
        const value = where === 0 ? signed.value : edit(signed.value, inValue);
        read += Number(readPlainSignature(input, value) !== null);
        expectAlike(input, value);
      },
    ),
    { numRuns: 10_000 },
  );
  expect(read).toBeGreaterThan(100);
});

test("arbitrary text is read as the general reader reads it, or left to it", () => {
  const text = fc.array(fc.oneof(pieces, names, fc.constantFrom('sig=("@method")')), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (input, value) => expectAlike(input.join(""), value.join(""))),
    { numRuns: 5_000 },
  );
});

test.each([
  ['sig=("@method" "@method");created=1', "a component twice"],
  ['sig=("@method");created=1;created=1', "a parameter twice"],
  ['sig=("@method");created=01', "a number with a leading zero"],
  ['sig=("@method");created=1234567890123456', "a number of sixteen digits"],
  ['sig=("@method");nonce="a\\"b"', "an escaped quote"],
  ['sig=("@method");nonce="é"', "a character beyond ASCII"],
  ['sig=("@query-param";name="a")', "a component with parameters"],
  ['sig=("@signature-params")', "a list that covers itself"],
  ['sig=("Content-Type")', "a name in upper case"],
  ['sig=("@method" );created=1', "spaces of one's own"],
  ['sig=("@method"); created=1', "a space before a parameter"],
  ['sig=("@method");other="x"', "an unknown parameter"],
  ['sig=("@method"), b=("@method")', "two signatures"],
])("%s is left to the general reader: %s", (input) => {
  expect(readPlainSignature('sig=("@method");created=1', "sig=:AAAA:")).not.toBeNull();
  expect(readPlainSignature(input, "sig=:AAAA:")).toBeNull();
});
