import { describe, expect, test } from "vitest";
import { createKeySchema, updateKeySchema } from "./key-requests.ts";
import { beginRotationSchema, emergencySchema, rollBackSchema } from "./rotation.ts";
import { createSessionTokenSchema } from "./session-tokens.ts";

const publicKey = "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs";
const wanted = { name: "bot", environment: "live", kind: "ed25519", scopes: ["index:read"], publicKey };

describe("bodies that make or change a key", () => {
  test("a key takes a name, an environment, a kind, scopes, and a public key where the kind has one", () => {
    expect(createKeySchema.parse(wanted)).toEqual(wanted);
    for (const kind of ["bearer", "hmac-sha256"]) {
      expect(createKeySchema.safeParse({ ...wanted, kind }).success).toBe(false);
      expect(createKeySchema.safeParse({ ...wanted, kind, publicKey: undefined }).success).toBe(true);
    }
    expect(createKeySchema.safeParse({ ...wanted, publicKey: undefined }).success).toBe(false);
  });

  test.each(["clientId", "id", "userId", "createdBy", "versions", "revokedAt", "suspendedAt"])(
    "%s is the server's to set: refused, not ignored",
    (name) => {
      expect(createKeySchema.safeParse({ ...wanted, [name]: "x" }).success).toBe(false);
      expect(updateKeySchema.safeParse({ name: "bot", [name]: "x" }).success).toBe(false);
      expect(beginRotationSchema.safeParse({ [name]: "x" }).success).toBe(false);
    },
  );

  test("neither environment nor kind can change, and a change changes something", () => {
    expect(updateKeySchema.safeParse({ environment: "test" }).success).toBe(false);
    expect(updateKeySchema.safeParse({ kind: "bearer" }).success).toBe(false);
    expect(updateKeySchema.safeParse({}).success).toBe(false);
    expect(updateKeySchema.parse({ expiresAt: null })).toEqual({ expiresAt: null });
  });

  test("an empty body means the careful choice", () => {
    expect(rollBackSchema.parse({})).toEqual({ newVersion: "retire" });
    expect(emergencySchema.parse({})).toEqual({ graceMs: 0, reason: "leaked" });
  });
});

test.each(["", "v1/keys", "/v1/keys?x=1", "/v1/kéys"])(
  "a session token for the path %j is refused",
  (path) => {
    expect(createSessionTokenSchema.safeParse({ method: "GET", path }).success).toBe(false);
  },
);
