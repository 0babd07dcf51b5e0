import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldLines } from "./http-message.ts";
import { rawFieldLines } from "./raw-field-lines.ts";

const names = fc.constantFrom("Host", "host", "HOST", "Signature", "signature-input", "X", "x", "");

test("raw lines say the same as gathered ones", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string({ maxLength: 3 })), { maxLength: 12 }), (pairs) => {
      const raw = rawFieldLines(pairs.flat());
      const gathered = fieldLines(pairs);
      expect(new Set(raw.keys())).toEqual(new Set(gathered.keys()));
      for (const name of ["host", "signature", "signature-input", "x", "", "absent", "Host"]) {
        expect(raw.get(name)).toEqual(gathered.get(name));
        expect(raw.has(name)).toBe(gathered.has(name));
      }
    }),
  );
});
