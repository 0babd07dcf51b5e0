import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { KeyEncryptionService } from "../envelope/key-encryption-service.ts";
import { SERVER_NONCE_PREFIX } from "../http-signature/server-nonce-prefix.ts";
import type { StoredVersion } from "../keys/key-store.ts";
import type { RandomBytes } from "../token/token.ts";

/** Nonces of our own, for clients whose clock can't be trusted (RFC 9421 §7.2.2). They are kept nowhere. */
export interface ServerNonces {
  /** A nonce for the key, good for its signature window. */
  issue(stored: StoredVersion): Promise<string>;
  /** When a nonce was issued for the key, in seconds since the epoch; null where it was not. */
  issuedAt(stored: StoredVersion, nonce: string): Promise<number | null>;
}

/** What {@link createServerNonces} needs. `now` in milliseconds since the epoch. */
export interface ServerNonceOptions {
  readonly encryption: Pick<KeyEncryptionService, "unwrap">;
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
}

const NONCE = /^alts-nonce\.(\d{1,12})\.([\w-]{22})\.([\w-]{22})$/;
const RANDOM_BYTES = 16;
const MAC_BYTES = 16;
const KEY_BYTES = 32;

/**
 * Issues nonces that hold their own time under an HMAC, by a key that follows from the client's data key: every instance
 * knows it, and a client's nonces are worth nothing to another.
 */
export function createServerNonces({ encryption, now, randomBytes }: ServerNonceOptions): ServerNonces {
  const keys = new WeakMap<StoredVersion, Promise<Uint8Array>>();

  function keyOf(stored: StoredVersion): Promise<Uint8Array> {
    const known = keys.get(stored);
    if (known !== undefined) return known;
    const made = deriveKey(stored, encryption);
    keys.set(stored, made);
    // One failure of the service must not stay for as long as the version is held.
    made.catch(() => keys.delete(stored));
    return made;
  }

  async function macOf(stored: StoredVersion, issued: string, random: string): Promise<Buffer> {
    const text = JSON.stringify([stored.key.id, issued, random]);
    return createHmac("sha256", await keyOf(stored))
      .update(text)
      .digest()
      .subarray(0, MAC_BYTES);
  }

  return {
    async issue(stored) {
      const issued = String(Math.floor(now() / 1000));
      const random = Buffer.from(randomBytes(RANDOM_BYTES)).toString("base64url");
      const mac = await macOf(stored, issued, random);
      return `${SERVER_NONCE_PREFIX}${issued}.${random}.${mac.toString("base64url")}`;
    },
    async issuedAt(stored, nonce) {
      const [, issued = "", random = "", mac = ""] = NONCE.exec(nonce) ?? [];
      const given = Buffer.from(mac, "base64url");
      const own = await macOf(stored, issued, random);
      if (given.toString("base64url") !== mac || given.length !== own.length) return null;
      return timingSafeEqual(own, given) ? Number(issued) : null;
    },
  };
}

async function deriveKey(
  { client }: StoredVersion,
  encryption: Pick<KeyEncryptionService, "unwrap">,
): Promise<Uint8Array> {
  const dataKey = await encryption.unwrap(client.dataKey, client.id);
  return new Uint8Array(hkdfSync("sha256", dataKey, "", "altseason-server-nonce", KEY_BYTES));
}
