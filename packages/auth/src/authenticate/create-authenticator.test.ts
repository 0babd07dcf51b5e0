import { createSecretKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createSignatureKey } from "../http-signature/algorithm.ts";
import type { KeyCommand } from "../keys/key-command.ts";
import { READ, START, WRITE, createCaller } from "../testing/authenticator-caller.ts";
import { createSecret, createVersionId, formatToken } from "../token/token.ts";
import type { Authentication } from "./authentication.ts";

const said = (result: Authentication): string =>
  result.authenticated ? `accepted by ${result.by}` : `${result.code}${result.isProven ? " (proven)" : ""}`;

describe("a bearer token", () => {
  test("reads, and never does more", async () => {
    const { authenticate, bearing, token } = createCaller("bearer");
    expect(said(await authenticate(bearing(`Bearer ${token}`), READ))).toBe("accepted by bearer");
    expect(said(await authenticate(bearing(`bearer  ${token}`), READ))).toBe("accepted by bearer");
    expect(said(await authenticate(bearing(`Bearer  ${token}`), READ))).toBe("accepted by bearer");
    expect(said(await authenticate(bearing(`Bearer ${token}  `), READ))).toBe("accepted by bearer");
    expect(said(await authenticate(bearing(`Bearer ${token}`), WRITE))).toBe("signature_required (proven)");
    expect(said(await authenticate(bearing(`Bearer ${token}`), { ...READ, scopes: ["audit:read"] }))).toBe(
      "scope_missing (proven)",
    );
  });

  test.each([
    ["Basic abc", "credentials_malformed"],
    ["Bearer", "credentials_malformed"],
    ["Bearer x", "credentials_malformed"],
    ["Bearer TOKEN TOKEN", "credentials_malformed"],
    ["Bearer TOKEN,TOKEN", "credentials_malformed"],
    ["Token TOKEN", "credentials_malformed"],
  ])("as %s is refused", async (line, code) => {
    const { authenticate, bearing, token } = createCaller("bearer");
    expect(said(await authenticate(bearing(line.replaceAll("TOKEN", token)), READ))).toBe(code);
  });

  test("of nobody, of another secret or another environment is refused alike", async () => {
    const { authenticate, bearing, versionId, token } = createCaller("bearer");
    const wrong = formatToken({ environment: "live", versionId, secret: createSecret(randomBytes) });
    const unknown = formatToken({
      environment: "live",
      versionId: createVersionId(randomBytes),
      secret: createSecret(randomBytes),
    });
    const foreign = formatToken({ environment: "test", versionId, secret: token.slice(27, 70) });
    for (const made of [wrong, unknown, foreign]) {
      expect(said(await authenticate(bearing(`Bearer ${made}`), READ))).toBe("secret_wrong");
    }
  });

  test("beside a signature, or twice, could be read in two ways", async () => {
    const { authenticate, signed, token } = createCaller("bearer");
    const both = signed();
    const lines = [...both.fields.keys()].map((name) => [name, both.fields.get(name) ?? []] as const);
    const fields = new Map([...lines, ["authorization", [`Bearer ${token}`]]]);
    expect(said(await authenticate({ ...both, fields }, READ))).toBe("ambiguous_credentials");
    const twice = { ...both, fields: new Map([["authorization", [`Bearer ${token}`, `Bearer ${token}`]]]) };
    expect(said(await authenticate(twice, READ))).toBe("ambiguous_credentials");
    expect(said(await authenticate({ ...both, fields: new Map() }, READ))).toBe("credentials_missing");
  });
});

describe.each(["hmac-sha256", "ed25519"] as const)("a request signed by %s", (kind) => {
  test("passes once", async () => {
    const { authenticate, signed } = createCaller(kind);
    const request = signed();
    expect(said(await authenticate(request, WRITE))).toBe("accepted by signature");
    expect(said(await authenticate(request, WRITE))).toBe("nonce_replayed (proven)");
    expect(said(await authenticate(signed(), WRITE))).toBe("accepted by signature");
  });

  test("by nobody, or by another key, is refused alike and burns nothing", async () => {
    const { authenticate, signed } = createCaller(kind);
    const stranger = createSignatureKey("hmac-sha256", createSecretKey(randomBytes(32)));
    const nonce = "0123456789abcdef";
    expect(said(await authenticate(signed({ keyid: createVersionId(randomBytes) }), WRITE))).toBe(
      "key_unknown",
    );
    expect(said(await authenticate(signed({ key: stranger, nonce }), WRITE))).toBe("signature_invalid");
    expect(
      said(
        await authenticate(
          signed({ key: createSignatureKey("ed25519", generateKeyPairSync("ed25519").privateKey), nonce }),
          WRITE,
        ),
      ),
    ).toBe("signature_invalid");
    expect(said(await authenticate(signed({ nonce }), WRITE))).toBe("accepted by signature");
  });

  test("tells its holder precisely why it is too late", async () => {
    const { authenticate, signed, wait } = createCaller(kind);
    const request = signed();
    wait(61_000);
    expect(said(await authenticate(request, WRITE))).toBe("signature_expired (proven)");
  });

  test("is refused while the replay store can't answer, and tells no stranger", async () => {
    const { authenticate, signed } = createCaller(kind, {
      nonces: { claim: async () => Promise.reject(new Error("down")) },
    });
    expect(said(await authenticate(signed(), WRITE))).toBe("replay_store_unavailable (proven)");
    expect(said(await authenticate(signed({ keyid: "nobody" }), WRITE))).toBe("key_unknown");
  });

  test("is refused from another address, or environment, and only the holder hears it", async () => {
    const { authenticate, signed } = createCaller(kind, { key: { allowlist: ["198.51.100.0/24"] } });
    expect(said(await authenticate(signed(), WRITE))).toBe("address_not_allowed (proven)");
    expect(said(await authenticate({ ...signed(), address: "::ffff:198.51.100.7" }, WRITE))).toBe(
      "accepted by signature",
    );
    const forged = signed({ key: createSignatureKey("hmac-sha256", createSecretKey(randomBytes(32))) });
    expect(said(await authenticate(forged, WRITE))).toBe("address_not_allowed");
    expect(
      said(
        await authenticate({ ...signed(), address: "198.51.100.7" }, { ...WRITE, environments: ["test"] }),
      ),
    ).toBe("environment_mismatch (proven)");
  });

  test("goes through the overlap of a rotation and not beyond", async () => {
    const { authenticate, signed, apply, wait, now } = createCaller(kind);
    const begin: KeyCommand = {
      kind: "begin-rotation",
      version: { id: "next", createdBy: "t" },
      overlapMs: 3_600_000,
      overlapStarts: "now",
      finish: "at-deadline",
      quietMs: 0,
      activatesAt: now(),
      force: false,
    };
    apply(begin);
    const result = await authenticate(signed(), WRITE);
    expect(result).toMatchObject({ authenticated: true, retiresAt: START + 3_600_000 });
    wait(3_599_999);
    expect(said(await authenticate(signed(), WRITE))).toBe("accepted by signature");
    wait(1);
    expect(said(await authenticate(signed(), WRITE))).toBe("key_retired (proven)");
  });

  test("is refused once its key is revoked, suspended or expired", async () => {
    const { authenticate, signed, apply, wait } = createCaller(kind, { key: { expiresAt: START + 10_000 } });
    apply({ kind: "suspend", why: "test" });
    expect(said(await authenticate(signed(), WRITE))).toBe("key_suspended (proven)");
    apply({ kind: "resume" });
    expect(said(await authenticate(signed(), WRITE))).toBe("accepted by signature");
    wait(10_000);
    expect(said(await authenticate(signed(), WRITE))).toBe("key_expired (proven)");
  });

  test("in sequence mode counts on within the window", async () => {
    const { authenticate, signed } = createCaller(kind, { key: { nonceMode: "sequence" } });
    const outcomes: string[] = [];
    for (const nonce of ["5", "3", "3", "2000", "5", "0123456789abcdef", "99999999999999999"]) {
      outcomes.push(said(await authenticate(signed({ nonce }), WRITE)));
    }
    expect(outcomes).toEqual([
      "accepted by signature",
      "accepted by signature",
      "sequence_replayed (proven)",
      "accepted by signature",
      "sequence_too_old (proven)",
      "nonce_malformed (proven)",
      "nonce_malformed (proven)",
    ]);
  });

  test("never stands in for another kind: the algorithm is the key's, whatever the message says", async () => {
    const { authenticate, signed } = createCaller(kind);
    expect(said(await authenticate(signed({ alg: kind }), WRITE))).toBe("accepted by signature");
    const other = kind === "ed25519" ? "hmac-sha256" : "ed25519";
    expect(said(await authenticate(signed({ alg: other }), WRITE))).toBe("algorithm_mismatch");
  });
});
