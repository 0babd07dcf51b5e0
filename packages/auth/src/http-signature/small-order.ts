import { createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";

/**
 * y-coordinates, little-endian and without the sign bit, of the Ed25519 points of order 1, 2, 4 and 8 (RFC 8032 §5.1), and
 * p and p + 1, which lenient readers take for 0 and 1.
 */
const SMALL_ORDER_Y: ReadonlySet<string> = new Set([
  `01${"00".repeat(31)}`,
  `ec${"ff".repeat(30)}7f`,
  "00".repeat(32),
  `ed${"ff".repeat(30)}7f`,
  `ee${"ff".repeat(30)}7f`,
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
]);

/** Whether an Ed25519 key's point has small order: under it signatures verify that nobody's secret has made. */
export function isSmallOrder(key: KeyObject): boolean {
  const { x } = (key.type === "private" ? createPublicKey(key) : key).export({ format: "jwk" });
  const y = Buffer.from(x ?? "", "base64url");
  const last = y.length - 1;
  y[last] = (y[last] ?? 0) & 0x7f;
  return SMALL_ORDER_Y.has(y.toString("hex"));
}
