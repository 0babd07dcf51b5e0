import { createHmac, hash, timingSafeEqual } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** A key over whole blocks, exclusive-or'ed with the inner and the outer padding (RFC 2104 §2). */
interface KeyBlocks {
  readonly inner: Uint8Array;
  readonly outer: Uint8Array;
}

const BLOCK_BYTES = 64;
const MAC_BYTES = 32;
const LONGEST_TEXT = 4_096;
const INNER_PAD = 0x36;
const OUTER_PAD = 0x5c;

const blocksOfKey = new WeakMap<KeyObject, KeyBlocks>();
const innerInput = Buffer.alloc(BLOCK_BYTES + LONGEST_TEXT);
const outerInput = Buffer.alloc(BLOCK_BYTES + MAC_BYTES);
const computed = Buffer.alloc(MAC_BYTES);

/**
 * Whether 32 bytes are the HMAC-SHA-256 of a Latin-1 text, in constant time. Two one-shot hashes whose outcome is asked for
 * as text take Node a quarter of the time of `createHmac`; the buffers are shared, for nothing here waits.
 */
export function isMacOf(key: KeyObject, text: string, mac: Uint8Array): boolean {
  if (text.length > LONGEST_TEXT) {
    return timingSafeEqual(createHmac("sha256", key).update(text, "latin1").digest(), mac);
  }
  const { inner, outer } = blocksOf(key);
  innerInput.set(inner);
  const end = BLOCK_BYTES + innerInput.write(text, BLOCK_BYTES, "latin1");
  outerInput.set(outer);
  outerInput.write(hash("sha256", innerInput.subarray(0, end), "binary"), BLOCK_BYTES, "latin1");
  computed.write(hash("sha256", outerInput, "binary"), "latin1");
  return timingSafeEqual(computed, mac);
}

function blocksOf(key: KeyObject): KeyBlocks {
  const known = blocksOfKey.get(key);
  if (known !== undefined) return known;
  const secret = key.export();
  const block = new Uint8Array(BLOCK_BYTES);
  block.set(secret.length > BLOCK_BYTES ? hash("sha256", secret, "buffer") : secret);
  const made = { inner: block.map((byte) => byte ^ INNER_PAD), outer: block.map((byte) => byte ^ OUTER_PAD) };
  blocksOfKey.set(key, made);
  return made;
}
